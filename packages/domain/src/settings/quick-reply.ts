import { z } from "zod";

/** What a quick reply may say of the person it goes to. */
export const REPLY_FIELDS = ["name", "branch", "expiry"] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];
export type ReplyFields = Readonly<Record<ReplyField, string | null>>;

/** Longer than anybody reads on a phone. */
export const MAX_REPLY_LENGTH = 4_096;

/** One word of small letters and digits, in any script, after a slash. */
export const shortcutSchema = z.string().regex(/^[\p{Ll}\p{Lo}\p{Nd}][\p{Ll}\p{Lo}\p{M}\p{Nd}_-]{0,29}$/u);

const ANY_FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;
const FIELD = /\{\{\s*(name|branch|expiry)\s*\}\}/g;

/** The fields of a text that nothing will ever fill: `{{nmae}}`. */
export function unknownFields(text: string): readonly string[] {
  const known: readonly string[] = REPLY_FIELDS;
  return [...new Set([...text.matchAll(ANY_FIELD)].map(([, name = ""]) => name))].filter(
    (name) => !known.includes(name),
  );
}

/** What somebody writes of a quick reply. */
export const replyDraftSchema = z.strictObject({
  shortcut: shortcutSchema,
  name: z.string().trim().min(1).max(60),
  text: z
    .string()
    .trim()
    .min(1)
    .max(MAX_REPLY_LENGTH)
    .refine((text) => unknownFields(text).length === 0, "holds a field that is not known"),
});
export type ReplyDraft = z.infer<typeof replyDraftSchema>;

export interface Filled {
  readonly text: string;
  /** Where the first field stands that nothing is known for: from and to; null when all are filled. */
  readonly open: readonly [number, number] | null;
}

/** Puts what is known of a person into a quick reply. What is not known stays as it is, for a person to write. */
export function fillFields(text: string, fields: ReplyFields): Filled {
  const filled = text.replace(FIELD, (field, name: ReplyField) => fields[name] ?? field);
  const left = [...filled.matchAll(FIELD)][0];
  return { text: filled, open: left === undefined ? null : [left.index, left.index + left[0].length] };
}
