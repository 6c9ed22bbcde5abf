import { createRelationsRepository } from "@kaunter/db";
import { type Participant, participantSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { findConversation } from "./find-conversation";

export const participantsAnswerSchema = z.object({ participants: z.array(participantSchema) });

/** Who wrote in a group lately, the latest first. @throws AppError `not_found` */
export async function listParticipants(staff: CurrentStaff, id: string): Promise<{ participants: Participant[] }> {
  await findConversation(staff, id);
  return { participants: await createRelationsRepository(staff.client).participants(id) };
}
