import { createSim } from "./create-sim.ts";
import { createSimControl, type SimControl } from "./control/client.ts";
import { createEventDoor } from "./events/event-door.ts";
import { createSocketHub, type SocketHub } from "./events/socket-hub.ts";
import { createWebhookSender, type WebhookSender } from "./events/webhook-sender.ts";
import { targetOfOptions, targetsOfConfig, type WebhookOptions } from "./events/webhook-targets.ts";
import { sessionOf } from "./guards.ts";
import { createHttpServer } from "./http/server.ts";
import { createListener } from "./listener.ts";
import type { WahaSimulatorOptions } from "./options.ts";
import { resume } from "./resume.ts";
import { allRoutes } from "./routes/all-routes.ts";
import type { Sim } from "./sim.ts";
import { saveWorld } from "./state-file.ts";
import { createTimers } from "./timers.ts";
import type { World } from "./world.ts";

export interface WahaSimulator {
  readonly url: string;
  readonly port: number;
  readonly apiKey: string;
  readonly control: SimControl;
  /** The same controls, acting on the phone of another session. */
  controlOf(session: string): SimControl;
  /** A deep copy of the world, to start another simulator from. */
  snapshot(): World;
  /** Stops listening, as if it crashed; `start` brings it back with everything it knew. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const PING_MS = 60_000;

/** Starts a WAHA that needs neither WhatsApp nor a phone. Throws when the port is taken. */
export async function startWahaSimulator(options: WahaSimulatorOptions = {}): Promise<WahaSimulator> {
  const apiKey = options.apiKey ?? "sim-key";
  const host = options.host ?? "127.0.0.1";
  const timers = createTimers();
  const sim = createSim(options, apiKey, timers);
  const server = createHttpServer(sim, allRoutes);
  const listener = createListener(server, host, options.port ?? 0);
  const hub = createSocketHub(server, apiKey);
  const webhooks = createWebhookSender(timers);
  connect(sim, hub, webhooks, options.webhook);
  // Unhurried, so that the call that asked for it still gets its answer.
  sim.offlineFor = (ms) => {
    timers.after(20, () => void listener.close());
    timers.after(20 + ms, () => void listener.listen());
  };
  const beat = () => {
    hub.beat();
    timers.after(options.pingMs ?? PING_MS, beat);
  };
  const start = async (): Promise<number> => {
    const port = await listener.listen();
    timers.after(options.pingMs ?? PING_MS, beat);
    resume(sim);
    return port;
  };
  const port = await start();
  const url = `http://${host}:${String(port)}`;
  return {
    url,
    port,
    apiKey,
    control: createSimControl(url, apiKey),
    controlOf: (session) => createSimControl(url, apiKey, session),
    snapshot: () => structuredClone(sim.world),
    start: async () => void (await start()),
    stop: async () => {
      timers.cancelAll();
      webhooks.stop();
      if (options.stateFile !== undefined) saveWorld(options.stateFile, sim.world);
      hub.drop();
      await listener.close();
    },
  };
}

/** Gives the simulator its voices: sockets, webhooks and what is counted of them. */
function connect(sim: Sim, hub: SocketHub, webhooks: WebhookSender, webhook: WebhookOptions | undefined): void {
  const serverWide = webhook ? [targetOfOptions(webhook)] : [];
  const targetsOf = (session: string) => [...targetsOfConfig(sessionOf(sim, session)?.config), ...serverWide];
  const door = createEventDoor(sim, hub, webhooks, targetsOf);
  sim.emit = (session, event, payload) => door.emit(session, event, payload);
  sim.releaseEvents = () => door.release();
  sim.sendFrame = (text) => hub.sendAll(text);
  sim.dropSockets = () => hub.drop();
  sim.counters = () => ({
    sockets: hub.size(),
    webhooksDelivered: webhooks.counters.delivered,
    webhooksFailed: webhooks.counters.failed,
  });
}
