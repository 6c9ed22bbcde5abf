import type { DeskFilter } from "@kaunter/domain";
import { z } from "zod";
import { filterToQuery, queryToFilter } from "../data/filter-query.ts";

/** What an address says about the desk besides its filter. */
export interface DeskAddress {
  readonly conversationId: string | null;
  /** The message the thread shows, when somebody came for just that one. */
  readonly messageId: string | null;
  /** The contact sheet is in front (narrow screens). */
  readonly sheet: boolean;
}

/** Reads `?c=<conversation>&message=<message>&info=1`; what is no id is not there. */
export function readAddress(query: URLSearchParams): DeskAddress {
  const conversationId = idIn(query, "c");
  const messageId = conversationId === null ? null : idIn(query, "message");
  return { conversationId, messageId, sheet: conversationId !== null && query.get("info") === "1" };
}

function idIn(query: URLSearchParams, name: string): string | null {
  const id = z.uuid().safeParse(query.get(name));
  return id.success ? id.data : null;
}

/** Writes the address of a filter, a conversation and its sheet: "/whatsapp" alone when there is nothing to say. */
export function writeAddress(filter: DeskFilter, { conversationId, messageId, sheet }: DeskAddress): string {
  const query = new URLSearchParams(filterToQuery(filter));
  if (conversationId !== null) query.set("c", conversationId);
  if (conversationId !== null && messageId !== null) query.set("message", messageId);
  if (conversationId !== null && sheet) query.set("info", "1");
  const text = query.toString();
  return text === "" ? "/whatsapp" : `/whatsapp?${text}`;
}

/** The filter of the address as it stands now, which the list may not have caught up with yet. */
export function presentFilter(): DeskFilter {
  return queryToFilter(new URLSearchParams(location.search));
}

export type HowToGo = "pushState" | "replaceState";

/** Makes an address this page's, as a step that Back undoes or without one; where it is already, there is no step. */
export function showAddress(address: string, how: HowToGo): void {
  if (address !== location.pathname + location.search) window.history[how](null, "", address);
}
