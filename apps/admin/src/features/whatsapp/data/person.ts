import { type Person, personSchema } from "@kaunter/domain";
import { request } from "./request.ts";

/** Asks who is behind a conversation. @throws AppError as `request` */
export function readPerson(conversationId: string): Promise<Person> {
  return request(`/api/waha/conversations/${encodeURIComponent(conversationId)}/person`, personSchema);
}
