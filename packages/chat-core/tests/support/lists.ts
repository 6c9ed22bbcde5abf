import type { DeskEvent } from "../../src/index.ts";
import {
  CHAT,
  conversation,
  feed,
  listLoaded,
  listRequested,
  live,
  loadedPage,
  message,
  OTHER_CHAT,
  removedChange,
  uuid,
} from "./builders.ts";

export const [A, B, C, D] = [uuid(101), uuid(102), uuid(103), uuid(104)] as const;

/** A list that was answered whole: A above B, which has two unread. */
export const listedWhole: readonly DeskEvent[] = [
  live,
  listRequested(),
  listLoaded([conversation(A, 30), conversation(B, 20, { unreadCount: 2 })]),
];

/** The first page of a longer list. */
export const listedInPart: readonly DeskEvent[] = [
  live,
  listRequested(),
  listLoaded([conversation(A, 30), conversation(B, 20)], { nextCursor: "p2", total: 9, unreadTotal: 4 }),
];

/** A list of the two chats that become one. */
export const chatsAnswered: DeskEvent = listLoaded([
  conversation(CHAT, 30, { unreadCount: 2 }),
  conversation(OTHER_CHAT, 20, { unreadCount: 1 }),
]);
export const listedChats: readonly DeskEvent[] = [live, listRequested(), chatsAnswered];

/** CHAT became part of OTHER_CHAT. */
export const merged: DeskEvent = feed(removedChange(9, "conversation", CHAT, OTHER_CHAT));

export const olderPage: DeskEvent = loadedPage("older", "older-1", {
  messages: [message(1), message(2)],
  hasMore: true,
  cursor: "older-2",
});
