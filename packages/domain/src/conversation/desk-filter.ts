import { z } from "zod";
import { CONVERSATION_STATUSES } from "./conversation.ts";
import { type ConversationFilter, conversationFilterSchema } from "./filter.ts";

/**
 * The list's filter as a person chose it and an address bar carries it. Beside a status there is `all`; without one the
 * desk decides (`listFilterOf`).
 */
export const deskFilterSchema = conversationFilterSchema.extend({
  status: z.enum([...CONVERSATION_STATUSES, "all"]).optional(),
});
export type DeskFilter = z.infer<typeof deskFilterSchema>;

/** The list as it opens: what waits, in every kind of chat. */
export const OPEN_FILTER: DeskFilter = { type: "all" };

/**
 * What is asked of the database for it. Nobody chose a status: the list shows what waits, and a search looks
 * everywhere, because whoever types a name wants that person, handled or not.
 */
export function listFilterOf({ status, ...rest }: DeskFilter): ConversationFilter {
  if (status === "all") return rest;
  if (status !== undefined) return { ...rest, status };
  return rest.search === undefined || rest.search === "" ? { ...rest, status: "active" } : rest;
}
