import { replyDraftSchema, replySettingSchema, tagDraftSchema, tagSettingSchema } from "@kaunter/domain";
import { z } from "zod";

/** The version somebody began from, as the server gave it. */
export const versionSchema = z.string().min(1).max(40);

export const settingParamsSchema = z.object({ id: z.uuid() });
export const DONE = { ok: true } as const;

export const tagsAnswerSchema = z.object({ tags: z.array(tagSettingSchema) });
export const tagAnswerSchema = z.object({ tag: tagSettingSchema });
export const tagBodySchema = tagDraftSchema.extend({ updatedAt: versionSchema });
export const tagDeletedSchema = z.object({ conversations: z.number().int() });

export const repliesAnswerSchema = z.object({ replies: z.array(replySettingSchema) });
export const replyAnswerSchema = z.object({ reply: replySettingSchema });
export const replyBodySchema = replyDraftSchema.extend({ updatedAt: versionSchema });
