import { type DeskEvent, type DeskState, INITIAL_STATE, reduce } from "@kaunter/chat-core";
import { type DeskFilter, listFilterOf } from "@kaunter/domain";
import { filterToQuery } from "../data/filter-query.ts";
import type { DeskStart } from "../desk-start.ts";

/** The desk as the server read it: the same on the server and in the browser, so the first paint is the truth. */
export function initialState(
  start: Pick<DeskStart, "list" | "session" | "sessions" | "cursor" | "tags">,
  chosen: DeskFilter,
): DeskState {
  const filterKey = filterToQuery(chosen);
  const filter = listFilterOf(chosen);
  const events: DeskEvent[] = [
    { type: "link/live", cursor: start.cursor, atMs: 0 },
    { type: "list/requested", filterKey, filter, from: null },
    { type: "list/loaded", generation: INITIAL_STATE.generation, filterKey, from: null, page: start.list },
  ];
  events.push({ type: "tags/loaded", generation: INITIAL_STATE.generation, tags: start.tags });
  const sessions = [...(start.sessions ?? []), ...(start.session ? [start.session] : [])];
  for (const session of sessions) events.push({ type: "session/changed", session });
  return events.reduce(reduce, INITIAL_STATE);
}
