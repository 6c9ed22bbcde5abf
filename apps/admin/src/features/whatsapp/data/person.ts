import {
  type Conversation,
  conversationSchema,
  type FoundPerson,
  foundPersonSchema,
  participantSchema,
  type Person,
  type PersonChoice,
  personSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const choiceAnswer = z.object({ conversation: conversationSchema.nullable() });
const peopleAnswer = z.object({ people: z.array(foundPersonSchema) });
const groupPeopleSchema = z.object({ participants: z.array(participantSchema), complete: z.boolean() });
/** Who is in a group; not `complete`: as far as its messages tell. */
export type GroupPeople = z.infer<typeof groupPeopleSchema>;

const pathOf = (conversationId: string, part: "person" | "participants"): string =>
  `/api/waha/conversations/${encodeURIComponent(conversationId)}/${part}`;

/** Asks who is behind a conversation. @throws AppError as `request` */
export function readPerson(conversationId: string): Promise<Person> {
  return request(pathOf(conversationId, "person"), personSchema);
}

/** Says by hand who it is. The row as it is now; null when it went out of sight. @throws AppError as `request` */
export async function choosePerson(conversationId: string, choice: PersonChoice): Promise<Conversation | null> {
  const path = pathOf(conversationId, "person");
  return (await request(path, choiceAnswer, { method: "PUT", body: { choice } })).conversation;
}

/** Lets the number decide again. Answers as `choosePerson`. @throws AppError as `request` */
export async function undoChoice(conversationId: string): Promise<Conversation | null> {
  return (await request(pathOf(conversationId, "person"), choiceAnswer, { method: "DELETE" })).conversation;
}

/** Members and leads by name or by phone in any spelling. @throws AppError as `request` */
export async function searchPeople(query: string): Promise<readonly FoundPerson[]> {
  return (await request(`/api/waha/people?${new URLSearchParams({ query })}`, peopleAnswer)).people;
}

/** Asks who is in a group. @throws AppError as `request` */
export function readParticipants(conversationId: string): Promise<GroupPeople> {
  return request(pathOf(conversationId, "participants"), groupPeopleSchema);
}
