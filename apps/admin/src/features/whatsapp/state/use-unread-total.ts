"use client";
import { selectUnreadTotal } from "@kaunter/chat-core";
import { listFilterOf, OPEN_FILTER } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk, useDeskHandle } from "./use-desk.ts";

/** How old the count may grow while the list is narrowed, in ms. */
const POLL_MS = 10_000;

/** How many messages wait in all conversations this person sees, whatever the list is narrowed to. */
export function useUnreadTotal(): number {
  const { api } = useDeskHandle();
  const narrowed = useDesk((state) => state.conversations.list.shownKey !== "");
  const shown = useDesk(selectUnreadTotal);
  const { data } = useSWR(
    narrowed ? "waha/contacts/unread" : null,
    async () => (await api.listConversations(listFilterOf(OPEN_FILTER), { cursor: null, limit: 1 })).unreadTotal,
    { refreshInterval: POLL_MS, keepPreviousData: true },
  );
  return narrowed ? (data ?? shown) : shown;
}
