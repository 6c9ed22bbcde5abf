import { createRandom } from "../random.ts";
import { sceneOf } from "../scene.ts";
import type { Sim } from "../sim.ts";
import { actOut, nextAct, type Stage } from "./act-out.ts";
import { fillHistory } from "./fill-history.ts";
import { loadChats } from "./load-people.ts";
import { emptyReport, type LoadAsk, type LoadReport, type LoadRun } from "./load-types.ts";

/** How often the clock is looked at, in ms. */
const TICK_MS = 10;

/** Fills the history at once, then plays events on the simulator's own clock. */
export function runLoad(sim: Sim, ask: LoadAsk): LoadRun {
  const random = createRandom(ask.seed);
  const report = emptyReport();
  const chats = loadChats(ask);
  // Everything a load emits is counted on its way out.
  const counting: Sim = {
    ...sim,
    emit: (session, event, payload) => {
      report.emitted += 1;
      report.byEvent[event] = (report.byEvent[event] ?? 0) + 1;
      sim.emit(session, event, payload);
    },
  };
  const scene = { ...sceneOf(sim, ask.session), sim: counting };
  const filled = fillHistory(scene, chats, ask.messages, random);
  report.filled = { chats: ask.chats, messages: filled };
  report.messagesLeft = filled;
  const stage: Stage = { scene, chats, random, theirs: [], ours: [] };
  return play(sim, ask, stage, report);
}

function play(sim: Sim, ask: LoadAsk, stage: Stage, report: LoadReport): LoadRun {
  const startedAt = performance.now();
  const end = () => {
    report.running = false;
    report.tookMs = Math.round(performance.now() - startedAt);
  };
  const limit = ask.events > 0 ? ask.events : Number.POSITIVE_INFINITY;
  const lastsMs = ask.seconds > 0 ? ask.seconds * 1000 : ask.events > 0 ? Number.POSITIVE_INFINITY : 0;
  const tick = () => {
    if (!report.running) return;
    const elapsedMs = performance.now() - startedAt;
    const due = Math.min(limit, Math.floor((Math.min(elapsedMs, lastsMs) * ask.eventsPerSecond) / 1000));
    while (report.emitted < due) step(ask, stage, report);
    if (report.emitted >= limit || elapsedMs >= lastsMs) end();
    else sim.timers.after(TICK_MS, tick);
  };
  if (lastsMs === 0) end();
  else tick();
  return { report, stop: end };
}

function step(ask: LoadAsk, stage: Stage, report: LoadReport): void {
  const act = nextAct(ask.mix, stage);
  const message = actOut(act, stage);
  if (!message) return;
  report.acts[act] += 1;
  if (act === "message" || act === "own") report.messagesLeft += 1;
  if (act === "revoke") report.messagesLeft -= 1;
  if (ask.log) report.log.push({ act, bareId: message.bareId });
}
