import { createWorld } from "../scenario/create-world.ts";
import { noFaults } from "./faults.ts";
import type { WahaSimulatorOptions } from "./options.ts";
import { noweb2026_7 } from "./profile.ts";
import type { AckDelays, Delays, Sim } from "./sim.ts";
import { loadWorld, saveWorld } from "./state-file.ts";
import type { Timers } from "./timers.ts";

const DELAYS: Delays = {
  startingMs: 700,
  stopMs: 500,
  waitStatusMs: 10_000,
  waitRunningMs: 5_000,
  qrMs: 20_000,
  qrCodes: 6,
  reconnectMs: 2_000,
};
const ACKS: AckDelays = { server: 250, device: 1_000, read: 5_000 };
/** Changes within this time are written to the state file together, in ms. */
const SAVE_AFTER_MS = 200;

/** What a simulator knows and may do, before it is given its doors. */
export function createSim(options: WahaSimulatorOptions, apiKey: string, timers: Timers): Sim {
  const kept = options.stateFile === undefined ? null : loadWorld(options.stateFile);
  let plannedMs = 0;
  const sim: Sim = {
    profile: options.profile ?? noweb2026_7,
    apiKey,
    delays: { ...DELAYS, ...options.delays },
    ackDelays: { ...ACKS, ...options.ackDelaysMs },
    timers,
    faults: { ...noFaults },
    startedAtMs: Date.now(),
    publicBaseUrl: options.publicBaseUrl ?? "http://localhost:3000",
    fileLifetimeMs: options.fileLifetimeMs ?? 180_000,
    files: new Map(),
    world: kept ?? options.world ?? createWorld(Date.now()),
    load: null,
    now: () => Date.now() + sim.faults.clockSkewMs,
    emit: () => undefined,
    releaseEvents: () => undefined,
    sendFrame: () => undefined,
    presences: new Map(),
    unreachable: new Set(),
    heldAcks: [],
    dropSockets: () => 0,
    offlineFor: () => undefined,
    counters: () => ({ sockets: 0, webhooksDelivered: 0, webhooksFailed: 0 }),
    touch: () => {
      const path = options.stateFile;
      if (path === undefined || Date.now() < plannedMs) return;
      plannedMs = Date.now() + SAVE_AFTER_MS;
      timers.after(SAVE_AFTER_MS, () => saveWorld(path, sim.world));
    },
  };
  return sim;
}
