import { z } from "zod";
import { ERROR_CODES } from "../error/app-error.ts";
import { gatewaySchema } from "../event/gateway-event.ts";
import { sessionInfoSchema } from "../feed/change.ts";

/** A moment, ms since the epoch; null: never. */
const moment = z.number().nullable();

/** What the database counts. */
export const deskHealthSchema = z.object({
  /** Messages that still have to go out, by state, and since when the first of them waits. */
  outbox: z.object({ queued: z.number(), dispatching: z.number(), unconfirmed: z.number(), oldestAtMs: moment }),
  /** Messages of the last 24 hours, by how they came; `failed` are those among them that did not go out. */
  ingested: z.object({
    event: z.number(),
    reconcile: z.number(),
    backfill: z.number(),
    send: z.number(),
    failed: z.number(),
  }),
  /** The newest sends of the last 24 hours that failed. */
  failures: z.array(
    z.object({
      messageId: z.uuid(),
      session: z.string(),
      code: z.enum(ERROR_CODES).catch("internal"),
      atMs: z.number(),
    }),
  ),
  files: z.object({ count: z.number(), bytes: z.number() }),
  /** Files of messages that still have to be copied from the gateway. */
  filesWaiting: z.number(),
  unsupported: z.number(),
  /** Ticks, edits and reactions that came before their message. */
  pendingEvents: z.number(),
  databaseBytes: z.number(),
});
export type DeskHealth = z.infer<typeof deskHealthSchema>;

/** Does one part of the house answer? `code` says why not. */
export const probeSchema = z.object({ ok: z.boolean(), code: z.enum(ERROR_CODES).nullable(), tookMs: z.number() });
export type Probe = z.infer<typeof probeSchema>;

/** How every part of the house does, as one server process sees it. */
export const healthReportSchema = z.object({
  atMs: z.number(),
  gateway: probeSchema.extend({ version: z.string().nullable(), engine: z.string().nullable(), upMs: moment }),
  database: probeSchema.extend({ schemaVersion: z.string().nullable() }),
  storage: probeSchema,
  /** Since when the gateway's socket stands; null: it does not, and only its webhook and comparing bring events. */
  link: z.object({ liveSinceMs: moment }),
  sessions: z.array(sessionInfoSchema),
  desk: deskHealthSchema,
  process: z.object({
    startedAtMs: z.number(),
    /** Events committed since then, and when the last one was. */
    events: z.number(),
    lastEventAtMs: moment,
    /** Screens that hold a stream. */
    streams: z.number(),
    memoryBytes: z.number(),
    node: z.string(),
  }),
  /** The last warnings and errors of this process, the newest first. */
  errors: z.array(
    z.object({ atMs: z.number(), level: z.enum(["warn", "error"]), event: z.string(), reason: z.string() }),
  ),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

/** Events nobody could read or store, the newest first. */
export const unsupportedPageSchema = z.object({
  events: z.array(
    z.object({
      id: z.uuid(),
      gateway: gatewaySchema,
      session: z.string(),
      name: z.string(),
      reason: z.string(),
      atMs: z.number(),
      /** The payload as text: it is shown, never run. */
      raw: z.string(),
      /** There was more of it. */
      cut: z.boolean(),
    }),
  ),
  hasMore: z.boolean(),
});
export type UnsupportedPage = z.infer<typeof unsupportedPageSchema>;
