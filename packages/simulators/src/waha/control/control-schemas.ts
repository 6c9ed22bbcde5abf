import { z } from "zod";
import { kindNames } from "../kinds/all-kinds.ts";

const to = { from: z.string().min(5), in: z.string().endsWith("@g.us").optional() };
const session = z.string().default("default");

/** A person writes. `from`: a phone, `…@c.us` or `…@lid`. `in`: the group they write into. */
export const saySchema = z.strictObject({
  ...to,
  text: z.string().optional(),
  /** What is sent; `text` is its caption or its words, where it has any. A text when left out. */
  kind: z.enum(kindNames).optional(),
  /** The same, for files only. */
  media: z.enum(["image", "pdf", "voice"]).optional(),
  /** Any protocol message at all, instead of a kind. */
  proto: z.record(z.string(), z.unknown()).optional(),
  /** WhatsApp no longer has the file: every download fails. */
  mediaLost: z.boolean().default(false),
  /** Full or bare id of the message answered. */
  replyTo: z.string().optional(),
  /** Typed on the gym's own phone instead, into the chat of `from`. */
  fromMe: z.boolean().default(false),
  pushName: z.string().optional(),
  /** The bare id it shall have. */
  id: z.string().min(4).optional(),
  /** How long ago it was written, in seconds. */
  agoSeconds: z.number().nonnegative().default(0),
  /** Reaches the history, but no event tells of it. */
  silently: z.boolean().default(false),
});
export const typeSchema = z.strictObject({ ...to, presence: z.string().default("typing") });
export const reactSchema = z.strictObject({ ...to, messageId: z.string(), emoji: z.string() });
export const editSchema = z.strictObject({ messageId: z.string(), text: z.string() });
export const revokeSchema = z.strictObject({ messageId: z.string() });
/** Somebody votes in a poll; no option takes the vote back. */
export const voteSchema = z.strictObject({ ...to, messageId: z.string(), options: z.array(z.string()) });
export const callSchema = z.strictObject({
  ...to,
  state: z.enum(["received", "accepted", "rejected"]).default("received"),
  video: z.boolean().default(false),
  /** The same one for all states of one call; made up when left out. */
  id: z.string().optional(),
});
/** What happens to a group: a new subject, people who come, go or change role, or the gym's phone is added to it. */
export const groupSchema = z.strictObject({
  in: z.string().endsWith("@g.us"),
  act: z.enum(["subject", "join", "leave", "promote", "demote", "added", "admins_only", "everybody"]),
  subject: z.string().optional(),
  people: z.array(z.string()).default([]),
});
/** Somebody in the phone's address book. */
export const contactSchema = z.strictObject({
  id: z.string(),
  name: z.string().nullable().optional(),
  pushname: z.string().nullable().optional(),
  picture: z.url().nullable().optional(),
  about: z.string().nullable().optional(),
});
/** The number behind a hidden id becomes known, or hidden again. */
export const lidSchema = z.strictObject({ lid: z.string().endsWith("@lid"), pn: z.string().nullable() });
export const sessionSchema = z.strictObject({ session });
/** Scans the QR code; with `phone` (digits) it is that phone's account, with `code` it was typed instead. */
export const scanSchema = z.strictObject({
  session,
  phone: z.string().regex(/^\d+$/).optional(),
  pushName: z.string().optional(),
  code: z.string().optional(),
});
export const networkSchema = z.strictObject({ session, up: z.boolean() });
export const statusSchema = z.strictObject({
  session,
  status: z.enum([
    "STOPPED",
    "STARTING",
    "SCAN_QR_CODE",
    "PASSKEY_REQUIRED",
    "PASSKEY_CONFIRMATION_REQUIRED",
    "WORKING",
    "FAILED",
  ]),
});
export const offlineSchema = z.strictObject({ ms: z.number().positive() });
/** Any event at all, understood by nobody or everybody. */
export const emitSchema = z.strictObject({ session, event: z.string(), payload: z.unknown() });
/** Any text at all, to every socket. */
export const frameSchema = z.strictObject({ text: z.string() });
/** A file to be fetched under `/api/files/{session}/{name}`. */
export const fileSchema = z.strictObject({ session, name: z.string(), mimetype: z.string(), base64: z.string() });
export const kitchenSinkSchema = z.strictObject({
  session,
  from: z.string().optional(),
  silently: z.boolean().default(false),
});

export type SayInput = z.input<typeof saySchema>;
export type TypeInput = z.input<typeof typeSchema>;
export type ReactInput = z.input<typeof reactSchema>;
export type EditInput = z.input<typeof editSchema>;
export type VoteInput = z.input<typeof voteSchema>;
export type CallInput = z.input<typeof callSchema>;
export type GroupInput = z.input<typeof groupSchema>;
export type ContactInput = z.input<typeof contactSchema>;
export type ScanInput = z.input<typeof scanSchema>;
export type StatusInput = z.input<typeof statusSchema>;
export type EmitInput = z.input<typeof emitSchema>;
export type FileInput = z.input<typeof fileSchema>;
export type KitchenSinkInput = z.input<typeof kitchenSinkSchema>;
