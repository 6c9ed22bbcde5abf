import { z } from "zod";
import { type ReadReceipts, readReceiptsSchema } from "@kaunter/domain";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** A tag staff can put on conversations, which carry its key. */
export interface Tag {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly color: string;
}

/** Words somebody wrote once for many answers: `/shortcut` brings them into the composer. */
export interface QuickReply {
  readonly shortcut: string;
  readonly name: string;
  /** May hold `{{name}}`, `{{branch}}` and `{{expiry}}`. */
  readonly text: string;
}

const tagSchema = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  color: z.string(),
});

/** Tags and the module's settings. */
export function createSettingsRepository(client: DbClient) {
  return {
    /** When WhatsApp is told that the desk has read. */
    async readReceipts(): Promise<ReadReceipts> {
      return readReceiptsSchema.parse(await call(client, "read_receipts", {}));
    },
    /** @throws AppError forbidden without chats.can_edit */
    async setReadReceipts(value: ReadReceipts): Promise<void> {
      const row = { setting_type: "module", key: "read_receipts", name: "Read receipts", value };
      await ask(client.from("whatsapp_settings").upsert(row, { onConflict: "setting_type,key" }).select("id"));
    },
    /** The tags in use, in their order. */
    async tags(): Promise<Tag[]> {
      const rows = await ask(
        client
          .from("whatsapp_settings")
          .select("key, name, description, color")
          .eq("setting_type", "tag")
          .eq("is_active", true)
          .order("display_order")
          .order("id"),
      );
      return (rows ?? []).map((row) => ({ ...row, color: row.color ?? "light" }));
    },
    /** The quick replies in use, in their order. */
    async quickReplies(): Promise<QuickReply[]> {
      const rows = await ask(
        client
          .from("whatsapp_settings")
          .select("key, name, description")
          .eq("setting_type", "quick_reply")
          .eq("is_active", true)
          .order("display_order")
          .order("id"),
      );
      return (rows ?? []).map(({ key, name, description }) => ({ shortcut: key, name, text: description ?? "" }));
    },
    /**
     * Gives a tag another name. Conversations carry the key, so every one of them keeps it.
     * @throws AppError forbidden without chats.can_edit, not_found, conflict when another tag has the name
     */
    async renameTag(key: string, name: string): Promise<Tag> {
      return tagSchema.parse(await call(client, "rename_tag", { tag: key, name }));
    },
  };
}

export type SettingsRepository = ReturnType<typeof createSettingsRepository>;
