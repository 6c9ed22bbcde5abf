import { z } from "zod";

/** WhatsApp's own limit for one text, in characters. */
export const MAX_TEXT_LENGTH = 65_536;
/** WhatsApp's own limit for the words under a picture or file, in characters. */
export const MAX_CAPTION_LENGTH = 1_024;
/** Spec "Media handling": 16 MB per attachment. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

const target = {
  clientId: z.uuid(),
  conversationId: z.uuid().optional(),
  /** Any spelling of a phone or any WhatsApp address; used when there is no conversation yet. */
  to: z.string().min(1).max(128).optional(),
  replyTo: z.uuid().optional(),
};

const attachment = {
  ...target,
  caption: z.string().trim().max(MAX_CAPTION_LENGTH).optional(),
  file: z.file().min(1).max(MAX_FILE_BYTES),
};

/**
 * What a composer may ask for: JSON for a text, a form with the bytes for a picture or a file. Unknown fields are refused.
 * Source: spec "Send message flow".
 */
export const outgoingSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ ...target, type: z.literal("text"), text: z.string().trim().min(1).max(MAX_TEXT_LENGTH) }),
    z.strictObject({ ...attachment, type: z.literal("image") }),
    z.strictObject({ ...attachment, type: z.literal("file") }),
  ])
  .refine((body) => (body.conversationId === undefined) !== (body.to === undefined), {
    path: ["conversationId"],
    message: "exactly one of conversationId and to",
  });

export type Outgoing = z.output<typeof outgoingSchema>;
export type OutgoingAttachment = Exclude<Outgoing, { type: "text" }>;
