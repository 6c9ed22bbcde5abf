import {
  AppError,
  type ReplyDraft,
  type ReplySetting,
  replySettingSchema,
  type TagDraft,
  type TagSetting,
  tagSettingSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

/** Which setting, and the version somebody began from. */
export interface SettingVersion {
  readonly id: string;
  readonly updatedAt: string;
}
type Listed = "tag" | "quick_reply";

const tagOf = (row: unknown): TagSetting => tagSettingSchema.parse({ uses: 0, ...renameKeys(row) });
const replyOf = (row: unknown): ReplySetting => replySettingSchema.parse(renameKeys(row));
const rowsOf = (answer: unknown): unknown[] => z.array(z.unknown()).parse(answer);

/**
 * Tags and quick replies, for those who write them. Whatever is saved names the version it was begun from: every method that saves
 * throws AppError `conflict` when somebody else was quicker, `forbidden` without chats.can_edit, `not_found` when it is
 * gone.
 */
export function createSettingEditsRepository(client: DbClient) {
  return {
    /** In their order, with how many conversations carry each. */
    async tags(): Promise<TagSetting[]> {
      return rowsOf(await call(client, "list_settings", { setting_type: "tag" })).map(tagOf);
    },
    /** @throws AppError conflict with the field `name` when another tag has it; also `saveTag` */
    async addTag(draft: TagDraft): Promise<TagSetting> {
      return tagOf(await taken("name", call(client, "add_setting", { setting_type: "tag", ...draft })));
    },
    async saveTag({ id, updatedAt: base }: SettingVersion, draft: TagDraft): Promise<TagSetting> {
      return tagOf(await taken("name", call(client, "save_setting", { id, base, ...draft })));
    },
    /** Takes it off every conversation first. @returns how many lost it */
    async deleteTag(id: string): Promise<number> {
      return z.number().parse(await call(client, "delete_tag", { id }));
    },
    async replies(): Promise<ReplySetting[]> {
      return rowsOf(await call(client, "list_settings", { setting_type: "quick_reply" })).map(replyOf);
    },
    /** @throws AppError conflict with the field `shortcut` when another reply has it; also `saveReply` */
    async addReply({ shortcut: key, name, text: description }: ReplyDraft): Promise<ReplySetting> {
      const args = { setting_type: "quick_reply", key, name, description };
      return replyOf(await taken("shortcut", call(client, "add_setting", args)));
    },
    async saveReply({ id, updatedAt: base }: SettingVersion, draft: ReplyDraft): Promise<ReplySetting> {
      const { shortcut: key, name, text: description } = draft;
      return replyOf(await taken("shortcut", call(client, "save_setting", { id, base, key, name, description })));
    },
    async deleteReply(id: string): Promise<void> {
      await call(client, "delete_quick_reply", { id });
    },
    /** @param was the order as the caller saw it, @param wanted the same ids as they shall stand */
    async order(kind: Listed, was: readonly string[], wanted: readonly string[]): Promise<void> {
      await call(client, "order_settings", { setting_type: kind, was: [...was], wanted: [...wanted] });
    },
  };
}

/** Two settings of one name is another mistake than two people at once: the field says so. */
async function taken(field: "name" | "shortcut", answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const cause: unknown = error instanceof AppError ? error.cause : undefined;
    if (typeof cause !== "object" || cause === null || Reflect.get(cause, "code") !== "23505") throw error;
    throw new AppError("conflict", `the ${field} is taken`, { cause, fields: { [field]: "is taken" } });
  }
}
