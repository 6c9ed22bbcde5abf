import { z } from "zod";

/** WhatsApp's own limit for one text, in characters. */
export const MAX_TEXT_LENGTH = 65_536;
/** WhatsApp's own limit for the words under a picture or file, in characters. */
export const MAX_CAPTION_LENGTH = 1_024;
/** Spec "Media handling": 16 MB per attachment. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Longest recording a composer makes, ms. At its bit rate that stays far below `MAX_FILE_BYTES`. */
export const MAX_VOICE_MS = 30 * 60_000;

const target = {
  clientId: z.uuid(),
  conversationId: z.uuid().optional(),
  /** Any spelling of a phone or any WhatsApp address; used when there is no conversation yet. */
  to: z.string().min(1).max(128).optional(),
  replyTo: z.uuid().optional(),
};

const file = z.file().min(1).max(MAX_FILE_BYTES);
const attachment = { ...target, caption: z.string().trim().max(MAX_CAPTION_LENGTH).optional(), file };
/** A form carries numbers as words. What a recorder wrote while it ran says nothing of its length, so the desk does. */
const durationMs = z.coerce.number().int().nonnegative().max(MAX_VOICE_MS);

/**
 * What a composer may ask for: JSON for a text, a form with the bytes for anything else. Unknown fields are refused.
 * Source: spec "Send message flow".
 */
export const outgoingSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ ...target, type: z.literal("text"), text: z.string().trim().min(1).max(MAX_TEXT_LENGTH) }),
    z.strictObject({ ...attachment, type: z.literal("image") }),
    z.strictObject({ ...attachment, type: z.literal("video") }),
    z.strictObject({ ...attachment, type: z.literal("file") }),
    z.strictObject({ ...target, type: z.literal("voice"), file, durationMs: durationMs.optional() }),
  ])
  .refine((body) => (body.conversationId === undefined) !== (body.to === undefined), {
    path: ["conversationId"],
    message: "exactly one of conversationId and to",
  });

export type Outgoing = z.output<typeof outgoingSchema>;
export type OutgoingAttachment = Exclude<Outgoing, { type: "text" }>;

/** How a file goes out: as WhatsApp's own photo, video or voice message, or as a file that nothing touches. */
export const SENT_AS = ["image", "video", "voice", "file"] as const;

/** What a desk knows of a file on its way, beside its bytes. */
export const fileOnItsWaySchema = z.object({
  as: z.enum(SENT_AS),
  name: z.string(),
  mimetype: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  widthPx: z.number().int().positive().nullable(),
  heightPx: z.number().int().positive().nullable(),
  durationMs: z.number().nonnegative().nullable(),
});
export type FileOnItsWay = z.infer<typeof fileOnItsWaySchema>;
