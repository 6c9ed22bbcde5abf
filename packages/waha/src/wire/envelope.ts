import { z } from "zod";
import { wireMeSchema } from "./session.ts";

/** Every event name WAHA 2026.7.1 knows. Source: WAHA facts §9. */
export const WAHA_EVENT_NAMES = [
  "session.status",
  "state.change",
  "message",
  "message.any",
  "message.reaction",
  "message.ack",
  "message.ack.group",
  "message.waiting",
  "message.revoked",
  "message.edited",
  "group.join",
  "group.leave",
  "group.v2.join",
  "group.v2.leave",
  "group.v2.update",
  "group.v2.participants",
  "presence.update",
  "poll.vote",
  "poll.vote.failed",
  "chat.archive",
  "call.received",
  "call.accepted",
  "call.rejected",
  "label.upsert",
  "label.deleted",
  "label.chat.added",
  "label.chat.deleted",
  "event.response",
  "event.response.failed",
  "engine.event",
] as const;
export type WahaEventName = (typeof WAHA_EVENT_NAMES)[number];

/** What the socket and the webhook both carry. `payload` is read by `normalise`, per event. Source: WAHA facts §9. */
export const wahaEnvelopeSchema = z.looseObject({
  id: z.string(),
  /** Milliseconds. */
  timestamp: z.number(),
  event: z.string(),
  session: z.string(),
  me: wireMeSchema
    .nullish()
    .catch(null)
    .transform((me) => me ?? null),
  payload: z.unknown(),
  engine: z
    .string()
    .nullish()
    .transform((engine) => engine ?? null),
});
export type WahaEnvelope = z.infer<typeof wahaEnvelopeSchema>;

export function isWahaEventName(name: string): name is WahaEventName {
  return (WAHA_EVENT_NAMES as readonly string[]).includes(name);
}
