import { createMatchingRepository } from "@kaunter/db";
import { conversationSchema, type Conversation, type PersonChoice } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

/** The row as it is now; null when the choice took it out of this person's sight. */
export const choiceAnswerSchema = z.object({ conversation: conversationSchema.nullable() });

interface ChoiceAnswer {
  readonly conversation: Conversation | null;
}

/** Says by hand who a conversation is with. @throws AppError `forbidden`, `not_found`, `bad_request` (a group) */
export async function choosePerson(staff: CurrentStaff, id: string, choice: PersonChoice): Promise<ChoiceAnswer> {
  const conversation = await createMatchingRepository(staff.client).choose(id, choice);
  runtime().feed.poke();
  return { conversation };
}

/** Lets the number decide again. @throws AppError as `choosePerson` */
export async function undoChoice(staff: CurrentStaff, id: string): Promise<ChoiceAnswer> {
  const conversation = await createMatchingRepository(staff.client).undoChoice(id);
  runtime().feed.poke();
  return { conversation };
}
