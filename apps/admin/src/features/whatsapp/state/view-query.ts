import type { ConversationFilter } from "@kaunter/domain";
import { filterToQuery } from "../data/filter-query.ts";

/** What an address says about the desk besides its filter. */
export interface DeskAddress {
  readonly conversationId: string | null;
  /** The contact sheet is in front (narrow screens). */
  readonly sheet: boolean;
}

/** Reads `?c=<conversation>&info=1`. */
export function readAddress(query: URLSearchParams): DeskAddress {
  const conversationId = query.get("c");
  return { conversationId, sheet: conversationId !== null && query.get("info") === "1" };
}

/** Writes the address of a filter, a conversation and its sheet: "/whatsapp" alone when there is nothing to say. */
export function writeAddress(filter: ConversationFilter, { conversationId, sheet }: DeskAddress): string {
  const query = new URLSearchParams(filterToQuery(filter));
  if (conversationId !== null) query.set("c", conversationId);
  if (conversationId !== null && sheet) query.set("info", "1");
  const text = query.toString();
  return text === "" ? "/whatsapp" : `/whatsapp?${text}`;
}
