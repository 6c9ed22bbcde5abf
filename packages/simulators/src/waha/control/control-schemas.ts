import { z } from "zod";

const to = { from: z.string().min(5), in: z.string().endsWith("@g.us").optional() };

/** A person writes. `from`: a phone, `…@c.us` or `…@lid`. `in`: the group they write into. */
export const saySchema = z.strictObject({
  ...to,
  text: z.string().optional(),
  /** A small real file comes along, with `text` as its caption. */
  media: z.enum(["image", "pdf", "voice"]).optional(),
  /** Full or bare id of the message answered. */
  replyTo: z.string().optional(),
  /** Typed on the gym's own phone instead, into the chat of `from`. */
  fromMe: z.boolean().default(false),
  pushName: z.string().optional(),
  /** How long ago it was written, in seconds. */
  agoSeconds: z.number().nonnegative().default(0),
  /** Reaches the history, but no event tells of it. */
  silently: z.boolean().default(false),
});
export const typeSchema = z.strictObject({ ...to, presence: z.string().default("typing") });
export const reactSchema = z.strictObject({ ...to, messageId: z.string(), emoji: z.string() });
export const editSchema = z.strictObject({ messageId: z.string(), text: z.string() });
export const revokeSchema = z.strictObject({ messageId: z.string() });
export const callSchema = z.strictObject({
  ...to,
  state: z.enum(["received", "accepted", "rejected"]).default("received"),
  video: z.boolean().default(false),
});
export const sessionSchema = z.strictObject({ session: z.string().default("default") });
export const offlineSchema = z.strictObject({ ms: z.number().positive() });

export type SayInput = z.input<typeof saySchema>;
export type TypeInput = z.input<typeof typeSchema>;
export type ReactInput = z.input<typeof reactSchema>;
export type EditInput = z.input<typeof editSchema>;
export type CallInput = z.input<typeof callSchema>;
