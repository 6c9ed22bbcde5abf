import { createRelationsRepository, type GroupMember } from "@kaunter/db";
import { type Conversation, parseChatId, participantSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { findConversation } from "./find-conversation";
import { wahaToAppError } from "./waha-to-app-error";

/** How long the gateway is waited for, ms: those who wrote are shown sooner than nobody. */
const WITHIN_MS = 3_000;

/** `complete`: the gateway told the members; else they are those who wrote lately. */
export const participantsAnswerSchema = z.object({ participants: z.array(participantSchema), complete: z.boolean() });
export type ParticipantsAnswer = z.infer<typeof participantsAnswerSchema>;

/** Who is in a group, those who wrote lately first; how many they are is kept for the list. @throws AppError `not_found` */
export async function listParticipants(staff: CurrentStaff, id: string): Promise<ParticipantsAnswer> {
  const { conversation } = await findConversation(staff, id);
  const members = await askGateway(conversation);
  if (members !== null && members.length > 0 && members.length !== conversation.groupSize) {
    await createRelationsRepository(runtime().repositories.client).noteGroupSize(id, members.length);
  }
  const participants = await createRelationsRepository(staff.client).participants(id, members);
  return { participants, complete: members !== null };
}

/** Null when the gateway does not say: its answer is worth a wait, not an error. */
async function askGateway({ gateway, session, chatId, isGroup }: Conversation): Promise<GroupMember[] | null> {
  if (!isGroup || gateway !== "waha") return null;
  try {
    const signal = AbortSignal.timeout(WITHIN_MS);
    const told = await runtime().waha.groups.participants(session, chatId, { signal });
    return told.flatMap(({ id, pn, role }) => {
      const address = parseChatId(id);
      if (!address || role === "left") return [];
      return [{ chatId: address.chatId, phone: address.phone ?? (pn ? (parseChatId(pn)?.phone ?? null) : null) }];
    });
  } catch (error) {
    log.warn("group/not-told", { session, reason: wahaToAppError(error).code });
    return null;
  }
}
