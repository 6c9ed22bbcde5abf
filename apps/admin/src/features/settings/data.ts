import {
  type BusinessHours,
  type PrivacyChange,
  privacySettingsSchema,
  type ReadReceipts,
  receiptsSettingSchema,
  type ReplyDraft,
  replySettingSchema,
  type TagDraft,
  tagSettingSchema,
  webhookStatusSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";

const tags = z.object({ tags: z.array(tagSettingSchema) });
const oneTag = z.object({ tag: tagSettingSchema });
const deleted = z.object({ conversations: z.number() });
const replies = z.object({ replies: z.array(replySettingSchema) });
const oneReply = z.object({ reply: replySettingSchema });
const sample = z.object({ name: z.string(), branch: z.string().nullable(), expiresOn: z.string().nullable() });

/** Which setting, and the version somebody began from. */
export interface Version {
  readonly id: string;
  readonly updatedAt: string;
}
/** Lists whose order people choose. */
export type OrderedList = "tags" | "quick-replies";

const at = (list: OrderedList, id: string): string => `/api/settings/${list}/${encodeURIComponent(id)}`;

// Every function throws AppError as `request` does.

export const readTags = async () => (await request("/api/settings/tags", tags)).tags;

export async function addTag(draft: TagDraft): Promise<void> {
  await request("/api/settings/tags", oneTag, { method: "POST", body: draft });
}

export async function saveTag({ id, updatedAt }: Version, draft: TagDraft): Promise<void> {
  await request(at("tags", id), oneTag, { method: "PUT", body: { ...draft, updatedAt } });
}

/** Answers how many conversations lost it. */
export async function deleteTag(id: string): Promise<number> {
  return (await request(at("tags", id), deleted, { method: "DELETE" })).conversations;
}

export const readReplies = async () => (await request("/api/settings/quick-replies", replies)).replies;

export async function addReply(draft: ReplyDraft): Promise<void> {
  await request("/api/settings/quick-replies", oneReply, { method: "POST", body: draft });
}

export async function saveReply({ id, updatedAt }: Version, draft: ReplyDraft): Promise<void> {
  await request(at("quick-replies", id), oneReply, { method: "PUT", body: { ...draft, updatedAt } });
}

export async function deleteReply(id: string): Promise<void> {
  await request(at("quick-replies", id), okAnswer, { method: "DELETE" });
}

export async function saveOrder(list: OrderedList, was: readonly string[], wanted: readonly string[]): Promise<void> {
  await request(`/api/settings/${list}/order`, okAnswer, { method: "PUT", body: { was, wanted } });
}

/** What a quick reply would say of a member. */
export const readSample = (memberId: string) =>
  request(`/api/settings/sample?${new URLSearchParams({ member: memberId })}`, sample);

export const readReceipts = () => request("/api/settings/receipts", receiptsSettingSchema);

export async function saveReceipts(value: ReadReceipts, updatedAt: string | null): Promise<void> {
  await request("/api/settings/receipts", okAnswer, { method: "PUT", body: { value, updatedAt } });
}

export async function saveHours(branchId: string, week: BusinessHours, updatedAt: string | null): Promise<void> {
  const path = `/api/settings/hours/${encodeURIComponent(branchId)}`;
  await request(path, okAnswer, { method: "PUT", body: { hours: week, updatedAt } });
}

export const readPrivacy = () => request("/api/settings/privacy", privacySettingsSchema);

export async function savePrivacy(change: PrivacyChange): Promise<void> {
  await request("/api/settings/privacy", okAnswer, { method: "PUT", body: change });
}

export const readWebhook = () => request("/api/settings/webhook", webhookStatusSchema);
