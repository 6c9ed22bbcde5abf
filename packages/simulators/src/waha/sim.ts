import type { Faults } from "./faults.ts";
import type { LoadRun } from "./load/load-types.ts";
import type { Profile } from "./profile.ts";
import type { Timers } from "./timers.ts";
import type { World } from "./world.ts";

/** Milliseconds. The defaults are the real server's where a demo can bear them. */
export interface Delays {
  /** STARTING until a QR code shows or the paired phone is reached; Infinity = WhatsApp cannot be reached. */
  readonly startingMs: number;
  /** How long a stop, a restart and a logout take. */
  readonly stopMs: number;
  /** How long a call waits for a session that is not in the wanted state, and for one that does not run. */
  readonly waitStatusMs: number;
  readonly waitRunningMs: number;
  /** A new QR code after so long, and how many there are before the session has FAILED. */
  readonly qrMs: number;
  readonly qrCodes: number;
  /** Between two tries to reach WhatsApp again. */
  readonly reconnectMs: number;
}

/** When a sent message gets its ticks, ms after the send; null = never. */
export interface AckDelays {
  readonly server: number | null;
  readonly device: number | null;
  readonly read: number | null;
}

/** One webhook as WAHA's configuration writes it. */
export interface WebhookTarget {
  readonly url: string;
  readonly events: readonly string[];
  readonly hmacKey: string | null;
  readonly retries: {
    readonly policy: "constant" | "linear" | "exponential";
    readonly delaySeconds: number;
    readonly attempts: number;
  };
  readonly customHeaders: readonly { readonly name: string; readonly value: string }[];
}

/** Who was last seen doing what in one chat, as WAHA answers it. */
export interface ChatPresence {
  readonly id: string;
  readonly presences: { readonly participant: string; lastKnownPresence: string; lastSeen: number | null }[];
}

/** What routes and the clockwork share. */
export interface Sim {
  readonly profile: Profile;
  readonly apiKey: string;
  readonly delays: Delays;
  readonly ackDelays: AckDelays;
  readonly timers: Timers;
  readonly faults: Faults;
  readonly startedAtMs: number;
  /** Where WAHA believes it can be reached; media urls begin with it. */
  readonly publicBaseUrl: string;
  readonly fileLifetimeMs: number;
  /** Media files that can be fetched now: name → file and when it goes (ms). */
  readonly files: Map<string, { readonly mimetype: string; readonly base64: string; readonly untilMs: number }>;
  world: World;
  /** The load that runs or ran last. */
  load: LoadRun | null;
  now(): number;
  /** Sends an event to every socket and webhook that asked for it. */
  emit(session: string, event: string, payload: unknown): void;
  /** Lets events go that `reorderEvents` holds. */
  releaseEvents(): void;
  /** Sends this text as it is to every socket, whatever it asked for. */
  sendFrame(text: string): void;
  /** What everybody was last seen doing: `session chatId` → presences. */
  readonly presences: Map<string, ChatPresence>;
  /** Sessions that WhatsApp cannot be reached from just now. */
  readonly unreachable: Set<string>;
  /** Ticks held back by `pauseAcks`. */
  readonly heldAcks: (() => void)[];
  /** Marks the world as changed, so that it is written to the state file. */
  touch(): void;
  dropSockets(): number;
  /** Stops listening for so long (ms), then listens again. */
  offlineFor(ms: number): void;
  counters(): { readonly sockets: number; readonly webhooksDelivered: number; readonly webhooksFailed: number };
}
