"use client";
import { selectReplacement } from "@kaunter/chat-core";
import { useEffect } from "react";
import { useDesk, useDeskHandle } from "./use-desk.ts";
import { type DeskAddress, writeAddress } from "./view-query.ts";

/** A conversation that was merged into another while it was in front: the address follows, Back does not return to nothing. */
export function useMergedAddress({ conversationId, sheet }: DeskAddress): void {
  const { store } = useDeskHandle();
  const replacement = useDesk((state) => selectReplacement(state, conversationId));
  useEffect(() => {
    if (replacement === null) return;
    const { filter } = store.getState().conversations.list;
    window.history.replaceState(null, "", writeAddress(filter, { conversationId: replacement, sheet }));
  }, [store, replacement, sheet]);
}
