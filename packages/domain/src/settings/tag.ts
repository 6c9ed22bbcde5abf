import { z } from "zod";

/** The design's five. Source: spec "Tag management". */
export const TAG_COLOURS = ["black", "red", "dark", "medium", "light"] as const;

const key = z.string().min(1).max(100);

/** A tag as cards and menus draw it: conversations carry its key. */
export const tagSchema = z.object({ key, name: z.string(), color: z.string() });
export type Tag = z.infer<typeof tagSchema>;

/** What a kind of setting is now, as the feed tells it: the tags in use, in their order; of the others only that they changed. */
export const settingsChangeSchema = z.object({
  kind: z.enum(["tag", "quick_reply", "module"]),
  tags: z.array(tagSchema).nullable(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What every setting has that people edit. `updatedAt` is the version: whoever saves names the one they began from. */
const edited = {
  id: z.uuid(),
  key,
  updatedAt: z.string(),
  addedAtMs: z.number(),
  /** Null: it came with the desk, or the colleague is gone. */
  addedBy: z.string().nullable(),
};

/** A tag as those see it who edit tags. `uses`: how many conversations carry it, seen or not. */
export const tagSettingSchema = z.object({
  ...edited,
  name: z.string(),
  description: z.string(),
  color: z.enum(TAG_COLOURS),
  uses: z.number().int().nonnegative(),
});
export type TagSetting = z.infer<typeof tagSettingSchema>;

/** What somebody writes of a tag. */
export const tagDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  description: z.string().trim().max(200),
  color: z.enum(TAG_COLOURS),
});
export type TagDraft = z.infer<typeof tagDraftSchema>;

/** A quick reply as those see it who edit them: `key` is the shortcut, `description` the text. */
export const replySettingSchema = z.object({ ...edited, name: z.string(), description: z.string() });
export type ReplySetting = z.infer<typeof replySettingSchema>;

/** An order somebody wants, and the one they saw. */
export const orderSchema = z.strictObject({
  was: z.array(z.uuid()).max(500),
  wanted: z.array(z.uuid()).max(500),
});
