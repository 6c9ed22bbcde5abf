import { type DeskState, selectList, selectThread, type ThreadElement } from "../../src/index.ts";
import { CHAT } from "./builders.ts";

export const ZONE = { timeZone: "Asia/Kuala_Lumpur" };

export const elements = (state: DeskState, conversationId = CHAT): readonly ThreadElement[] =>
  selectThread(state, conversationId, ZONE).elements;

/** What a person reads from top to bottom: texts of bubbles, lines in brackets. */
export const reading = (state: DeskState, conversationId = CHAT): string[] =>
  elements(state, conversationId).map((element) => {
    if (element.type === "day") return `[${element.day}]`;
    if (element.type === "unread") return `[${String(element.count)} unread]`;
    return element.type === "outgoing"
      ? `${element.entry.text} (${element.entry.state})`
      : (element.message.body ?? "");
  });

export const bubbles = (state: DeskState): ThreadElement[] =>
  elements(state).filter((element) => element.type === "message" || element.type === "outgoing");

export const listed = (state: DeskState): string[] => selectList(state).rows.map((row) => row.id);
