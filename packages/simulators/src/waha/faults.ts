import { z } from "zod";

const times = z.number().int().positive().default(1);
/** Which calls: the start of a path, e.g. `/api/sendText`. */
const path = z.string().default("/api/");

/** Everything that can be made to go wrong, as `PUT /sim/faults` takes it. A field left out stays as it is. */
export const faultsSchema = z
  .strictObject({
    /** Each API answer comes this much later (ms). */
    latencyMs: z.number().nonnegative(),
    /** The next `times` calls answer this 5xx; with `perform` the call is carried out first. */
    fail: z
      .strictObject({
        status: z.number().int().min(500).max(599).default(500),
        times,
        path,
        perform: z.boolean().default(false),
      })
      .nullable(),
    /** The next `times` calls never get an answer. */
    hang: z.strictObject({ times, path, perform: z.boolean().default(false) }).nullable(),
    /** The next `times` calls are carried out, then the connection dies. */
    loseReply: z.strictObject({ times, path }).nullable(),
    /** Messages move on, but no event says so. */
    deaf: z.boolean(),
    /** The same for webhooks or sockets alone. */
    deafWebhooks: z.boolean(),
    deafSockets: z.boolean(),
    /** Every event is delivered this many extra times. */
    duplicateEvents: z.number().int().nonnegative(),
    /** Ticks wait until this is false again. */
    pauseAcks: z.boolean(),
  })
  .partial();
/** As written in a request: defaults may be left out. */
export type FaultChange = z.input<typeof faultsSchema>;
type Read = z.output<typeof faultsSchema>;
export type Faults = { [Name in keyof Read]-?: Exclude<Read[Name], undefined> };

export const noFaults: Faults = {
  latencyMs: 0,
  fail: null,
  hang: null,
  loseReply: null,
  deaf: false,
  deafWebhooks: false,
  deafSockets: false,
  duplicateEvents: 0,
  pauseAcks: false,
};

export type Mishap =
  | { readonly kind: "fail"; readonly status: number; readonly perform: boolean }
  | { readonly kind: "hang"; readonly perform: boolean }
  | { readonly kind: "loseReply"; readonly perform: true };

/** Takes the next mishap that waits for this path, counting it down; null when all goes well. */
export function takeMishap(faults: Faults, pathname: string): Mishap | null {
  for (const kind of ["fail", "hang", "loseReply"] as const) {
    const waiting = faults[kind];
    if (!waiting || !pathname.startsWith(waiting.path)) continue;
    waiting.times -= 1;
    if (waiting.times <= 0) faults[kind] = null;
    if (kind === "loseReply") return { kind, perform: true };
    const perform = "perform" in waiting && waiting.perform;
    return kind === "hang" ? { kind, perform } : { kind, perform, status: "status" in waiting ? waiting.status : 500 };
  }
  return null;
}
