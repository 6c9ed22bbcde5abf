import { z } from "zod";

/** WhatsApp's own limit for one text, in characters. */
export const MAX_TEXT_LENGTH = 65_536;
/** Spec "Media handling": 16 MB per attachment. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

const target = {
  clientId: z.uuid(),
  conversationId: z.uuid().optional(),
  /** Any spelling of a phone or any WhatsApp address; used when there is no conversation yet. */
  to: z.string().min(1).max(128).optional(),
  replyTo: z.uuid().optional(),
};

/** What a composer may ask for. Unknown fields are refused. Source: spec "Send message flow". */
export const outgoingTextSchema = z
  .strictObject({ ...target, type: z.literal("text"), text: z.string().trim().min(1).max(MAX_TEXT_LENGTH) })
  .refine((body) => (body.conversationId === undefined) !== (body.to === undefined), {
    path: ["conversationId"],
    message: "exactly one of conversationId and to",
  });

export type OutgoingText = z.infer<typeof outgoingTextSchema>;
