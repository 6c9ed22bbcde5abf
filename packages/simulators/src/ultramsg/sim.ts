import { createTimers, type Timers } from "../waha/timers.ts";
import { noUmFaults, type UmFaults } from "./faults.ts";
import { createUmWorld, type UmWorld } from "./world.ts";

interface UmDelays {
  /** How long a message waits in the queue, ms. */
  readonly queueMs: number;
  /** When its ticks come, ms after it went out; null: never. */
  readonly serverMs: number | null;
  readonly deviceMs: number | null;
  readonly readMs: number | null;
}

export interface UmSimOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number | undefined;
  readonly instanceId?: string | undefined;
  readonly token?: string | undefined;
  readonly world?: UmWorld | undefined;
  readonly delays?: Partial<UmDelays> | undefined;
  /** Where events go, the secret in its address. Unset: nowhere. */
  readonly webhookUrl?: string | undefined;
}

/** The simulated instance while it runs. */
export interface UmSim {
  /** `instance1150`. */
  readonly instanceId: string;
  readonly token: string;
  readonly world: UmWorld;
  readonly delays: UmDelays;
  readonly timers: Timers;
  /** Where it is reached, once it listens. */
  url: string;
  webhookUrl: string | null;
  faults: UmFaults;
  nextId: number;
  readonly counters: { requests: number; webhooks: number; webhooksFailed: number };
}

export function createUmSim(options: UmSimOptions): UmSim {
  return {
    instanceId: options.instanceId ?? "instance1150",
    token: options.token ?? "sim-token",
    world: options.world ?? createUmWorld(),
    delays: { queueMs: 150, serverMs: 300, deviceMs: 900, readMs: 1_800, ...options.delays },
    timers: createTimers(),
    url: "",
    webhookUrl: options.webhookUrl ?? null,
    faults: noUmFaults,
    nextId: 1,
    counters: { requests: 0, webhooks: 0, webhooksFailed: 0 },
  };
}
