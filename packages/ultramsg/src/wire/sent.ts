import { z } from "zod";
import { numberOrNull, textOrNull, truth } from "./scalars.ts";

/** The answer to a send. `sent` is a word and means "in the queue"; `id` is a counter of the instance, not WhatsApp's id. */
export const sentSchema = z
  .looseObject({ sent: truth, message: textOrNull, id: numberOrNull })
  .transform(({ sent, message, id }) => ({ sent, message, id }));

/** What became of a message, by UltraMsg's own list of those sent through it. */
const outgoingSchema = z
  .looseObject({ id: numberOrNull, referenceId: textOrNull, status: z.string(), ack: textOrNull })
  .transform(({ id, referenceId, status, ack }) => ({ id, referenceId, status, ack }));

export const outgoingPageSchema = z.looseObject({ messages: z.array(outgoingSchema) });

/** `queue`, `sent`, `unsent`, `invalid` (no such number), `expired` (24 h in the queue), or a newer word. */
export type OutgoingState = z.output<typeof outgoingSchema>;
