import type { WebhookOptions } from "./events/webhook-targets.ts";
import type { Profile } from "./profile.ts";
import type { AckDelays, Delays } from "./sim.ts";
import type { World } from "./world.ts";

/** What a simulator is started with; all of it may be left out. */
export interface WahaSimulatorOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly profile?: Profile | undefined;
  /** The world at the start; the demo's story when left out. Also how a snapshot is brought back. */
  readonly world?: World | undefined;
  /** Keeps the world in this file: loaded at the start when it exists, written after every change. */
  readonly stateFile?: string | undefined;
  readonly ackDelaysMs?: Partial<AckDelays> | undefined;
  readonly delays?: Partial<Delays> | undefined;
  /** The server-wide webhook, beside those of a session's configuration. */
  readonly webhook?: WebhookOptions | undefined;
  readonly pingMs?: number | undefined;
  readonly fileLifetimeMs?: number | undefined;
  readonly publicBaseUrl?: string | undefined;
}
