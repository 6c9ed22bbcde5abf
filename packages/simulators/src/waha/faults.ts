import { z } from "zod";

const times = z.number().int().positive().default(1);
/** Which calls: the start of a path, e.g. `/api/sendText`. */
const path = z.string().default("/api/");
/** Which events; null = any. */
const event = z.string().nullable().default(null);
const perform = z.boolean().default(false);

/** The next `times` calls answer this; with `perform` the call is carried out first. */
const fail = z.strictObject({
  status: z.number().int().min(400).max(599).default(500),
  times,
  path,
  perform,
  /** As WAHA's own envelope, as a proxy's HTML page, or as nothing at all. */
  as: z.enum(["waha", "html", "empty"]).default("waha"),
  /** The exception in WAHA's envelope. */
  message: z.string().default("Connection Closed"),
  name: z.string().default("Error"),
});

/** Everything that can be made to go wrong, as `PUT /sim/faults` takes it. A field left out stays as it is. */
export const faultsSchema = z
  .strictObject({
    /** Each API answer comes this much later (ms). */
    latencyMs: z.number().nonnegative(),
    fail: fail.nullable(),
    /** The next `times` calls never get an answer. */
    hang: z.strictObject({ times, path, perform }).nullable(),
    /** The next `times` calls are carried out, then the connection dies. */
    loseReply: z.strictObject({ times, path }).nullable(),
    /** The next `times` answers break off half way. */
    truncate: z.strictObject({ times, path }).nullable(),
    /** The next `times` answers are no JSON, though they say so. */
    badJson: z.strictObject({ times, path }).nullable(),
    /** Messages move on, but no event says so. */
    deaf: z.boolean(),
    /** The same for webhooks or sockets alone. */
    deafWebhooks: z.boolean(),
    deafSockets: z.boolean(),
    /** The next `times` webhooks (of that name) are never sent. */
    missWebhooks: z.strictObject({ times, event }).nullable(),
    /** The next `times` socket frames (of that name) are never sent. */
    missSockets: z.strictObject({ times, event }).nullable(),
    /** Every event is delivered this many extra times. */
    duplicateEvents: z.number().int().nonnegative(),
    /** Events are held until `count` wait or `windowMs` passed, then leave in an order the seed decides. */
    reorderEvents: z
      .strictObject({
        count: z.number().int().min(2).default(10),
        windowMs: z.number().positive().default(500),
        seed: z.number().int().default(1),
      })
      .nullable(),
    /** The next `times` events arrive cut off, as no JSON, or with a payload nobody expects. */
    badEvents: z
      .strictObject({ times, event, how: z.enum(["truncated", "notJson", "wrongShape"]).default("truncated") })
      .nullable(),
    /** Ticks wait until this is false again. */
    pauseAcks: z.boolean(),
    /** What becomes of downloads: fine, an error in the message, or none at all. */
    media: z.enum(["fine", "error", "skipped"]),
    /** Files are sent this slowly (bytes a second); null = at once. */
    slowMedia: z.number().positive().nullable(),
    /** How far the server's clock is ahead (ms). */
    clockSkewMs: z.number(),
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
  truncate: null,
  badJson: null,
  deaf: false,
  deafWebhooks: false,
  deafSockets: false,
  missWebhooks: null,
  missSockets: null,
  duplicateEvents: 0,
  reorderEvents: null,
  badEvents: null,
  pauseAcks: false,
  media: "fine",
  slowMedia: null,
  clockSkewMs: 0,
};
