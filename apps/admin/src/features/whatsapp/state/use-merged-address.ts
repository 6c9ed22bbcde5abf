"use client";
import { selectGone, selectReplacement } from "@kaunter/chat-core";
import { useEffect } from "react";
import { useDesk, useDeskHandle } from "./use-desk.ts";
import { type DeskAddress, writeAddress } from "./view-query.ts";

/**
 * A conversation that was merged into another while it was in front: the address follows. One that left this person's
 * sight: the screen closes it. Back returns to neither.
 */
export function useMergedAddress({ conversationId, sheet }: DeskAddress): void {
  const { store } = useDeskHandle();
  const replacement = useDesk((state) => selectReplacement(state, conversationId));
  const gone = useDesk((state) => selectGone(state, conversationId));
  useEffect(() => {
    if (replacement === null && !gone) return;
    const { filter } = store.getState().conversations.list;
    window.history.replaceState(null, "", writeAddress(filter, { conversationId: replacement, sheet }));
  }, [store, replacement, gone, sheet]);
}
