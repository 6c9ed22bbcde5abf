import {
  type Candidate,
  candidateSchema,
  type Conversation,
  type FoundPerson,
  foundPersonSchema,
  type PersonChoice,
} from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toConversation } from "../mappers/conversation.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const rows = <T>(schema: z.ZodType<T>, answer: unknown): T[] =>
  z
    .array(z.unknown())
    .parse(answer)
    .map((row) => schema.parse(renameKeys(row)));

/** Numbers and the people behind them. */
export function createMatchingRepository(client: DbClient) {
  return {
    /** Everybody the conversation's number may be, members first. Empty for strangers and groups. */
    async candidates(conversationId: string): Promise<Candidate[]> {
      return rows(candidateSchema, await call(client, "contact_candidates", { conversation_id: conversationId }));
    },
    /**
     * Says by hand who writes. @returns the row as it is now; null when it went out of the caller's sight
     * @throws AppError forbidden without chats.can_edit, not_found, bad_request for a group
     */
    async choose(conversationId: string, choice: PersonChoice): Promise<Conversation | null> {
      const args = {
        conversation_id: conversationId,
        ...(choice !== "nobody" && "memberId" in choice ? { member_id: choice.memberId } : {}),
        ...(choice !== "nobody" && "leadId" in choice ? { lead_id: choice.leadId } : {}),
      };
      const row = await call(client, "link_person", args);
      return row === null ? null : toConversation(row);
    },
    /** Takes back what was said by hand: the number decides again. Answers and errors as `choose`. */
    async undoChoice(conversationId: string): Promise<Conversation | null> {
      const row = await call(client, "unlink_person", { conversation_id: conversationId });
      return row === null ? null : toConversation(row);
    },
    /** Members and leads the caller may see, by name or by phone in any spelling. @param limit at most 100 */
    async search(query: string, limit: number): Promise<FoundPerson[]> {
      return rows(foundPersonSchema, await call(client, "search_people", { query, page_limit: limit }));
    },
  };
}

export type MatchingRepository = ReturnType<typeof createMatchingRepository>;
