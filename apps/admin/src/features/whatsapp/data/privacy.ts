import { type Erasure, type ErasureReason, erasureSchema, type Merge, mergeSchema } from "@kaunter/domain";
import { z } from "zod";
import { okAnswer, request } from "./request.ts";

const merges = z.object({ merges: z.array(mergeSchema) });
const pathOf = (conversationId: string, part: "erasure" | "merges"): string =>
  `/api/waha/conversations/${encodeURIComponent(conversationId)}/${part}`;

// Every function throws AppError as `request` does.

/** How much would go with the person of a conversation. */
export const readExtent = (conversationId: string): Promise<Erasure> =>
  request(pathOf(conversationId, "erasure"), erasureSchema);

/** Erases the person of a conversation; answers how much it was. */
export const erasePerson = (conversationId: string, reason: ErasureReason): Promise<Erasure> =>
  request(pathOf(conversationId, "erasure"), erasureSchema, { method: "POST", body: { reason } });

/** Who became one with the person of a conversation, the newest first. */
export const readMerges = async (conversationId: string): Promise<readonly Merge[]> =>
  (await request(pathOf(conversationId, "merges"), merges)).merges;

export async function undoMerge(mergeId: string): Promise<void> {
  await request(`/api/waha/merges/${encodeURIComponent(mergeId)}/undo`, okAnswer, { method: "POST" });
}
