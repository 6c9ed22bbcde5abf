import { z } from "zod";

/** A file that belongs to a message. `sizeBytes`, `widthPx`, `durationMs` are known only when the gateway tells. */
export const mediaSchema = z.object({
  mimetype: z.string().nullable(),
  filename: z.string().nullable(),
  sizeBytes: z.number().int().nonnegative().nullable(),
  widthPx: z.number().int().positive().nullable(),
  heightPx: z.number().int().positive().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  /** SHA-256 of the bytes as WhatsApp sends them, hex, where the engine tells it. */
  sha256: z.string().nullish(),
  /** Where the gateway keeps the bytes for a while (WAHA facts §8); never shown to a browser. */
  gatewayUrl: z.string().nullable(),
});
export type Media = z.infer<typeof mediaSchema>;

/** A small picture of what a message points at, as a `data:` address; absent on messages stored before these were read. */
const picture = z.string().startsWith("data:image/").nullish();
/** Canonical addresses of those the words call by "@"; absent where nobody is called. */
const mentions = z.array(z.string()).optional();
const pollOption = z.object({ name: z.string(), votes: z.number().int().nonnegative() });
const row = z.object({ id: z.string().nullable(), title: z.string(), description: z.string().nullable() });

/** What a message carries beyond its text, by kind. One room per kind: a new kind starts here. */
export const contentSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    preview: z
      .object({ url: z.string(), title: z.string().nullable(), description: z.string().nullable(), picture })
      .nullable(),
    mentions,
  }),
  z.object({ kind: z.literal("image"), media: mediaSchema, viewOnce: z.boolean(), mentions }),
  z.object({
    kind: z.literal("video"),
    media: mediaSchema,
    gif: z.boolean(),
    note: z.boolean(),
    viewOnce: z.boolean(),
    mentions,
  }),
  z.object({ kind: z.literal("audio"), media: mediaSchema }),
  z.object({ kind: z.literal("voice"), media: mediaSchema, viewOnce: z.boolean() }),
  z.object({ kind: z.literal("sticker"), media: mediaSchema, animated: z.boolean() }),
  z.object({ kind: z.literal("document"), media: mediaSchema, mentions }),
  z.object({ kind: z.literal("contact"), contacts: z.array(z.object({ name: z.string(), vcard: z.string() })) }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
    live: z.boolean(),
    /** WhatsApp's own little map. */
    picture,
  }),
  z.object({ kind: z.literal("poll"), name: z.string(), options: z.array(pollOption), multiple: z.boolean() }),
  z.object({ kind: z.literal("buttons"), footer: z.string().nullable(), buttons: z.array(z.string()) }),
  z.object({ kind: z.literal("list"), title: z.string().nullable(), button: z.string(), rows: z.array(row) }),
  z.object({
    kind: z.literal("choice"),
    of: z.enum(["buttons", "list", "template", "flow"]),
    id: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("template"),
    title: z.string().nullable(),
    footer: z.string().nullable(),
    /** What can be pressed, in words; absent on messages stored before these were read. */
    buttons: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal("invite"), groupName: z.string().nullable(), groupId: z.string().nullable(), picture }),
  z.object({ kind: z.literal("order"), title: z.string().nullable(), itemCount: z.number().int().nullable(), picture }),
  z.object({ kind: z.literal("product"), title: z.string().nullable(), picture }),
  z.object({
    kind: z.literal("event"),
    name: z.string(),
    startsAtMs: z.number().nullable(),
    /** Where it is; absent on messages stored before this was read. */
    place: z.string().nullable().optional(),
    cancelled: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("album"), imageCount: z.number().int(), videoCount: z.number().int() }),
  z.object({ kind: z.literal("call"), video: z.boolean(), missed: z.boolean(), durationMs: z.number().nullable() }),
  /** `code` is one of `NOTICE_CODES`, or the engine's own word for what has no code. */
  z.object({ kind: z.literal("notice"), code: z.string(), params: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal("unsupported"), what: z.string(), raw: z.unknown() }),
]);

export type MessageContent = z.infer<typeof contentSchema>;
export type MessageKind = MessageContent["kind"];

export const MESSAGE_KINDS: readonly MessageKind[] = contentSchema.options.map((option) => option.shape.kind.value);
export const messageKindSchema = z.enum(MESSAGE_KINDS as [MessageKind, ...MessageKind[]]);

/** Whom the words of a message call by "@". */
export function mentionsOf(content: MessageContent): readonly string[] {
  return ("mentions" in content ? content.mentions : undefined) ?? [];
}

/** The file of a content, or null where its kind carries none. */
export function mediaOf(content: MessageContent): Media | null {
  return "media" in content ? content.media : null;
}
