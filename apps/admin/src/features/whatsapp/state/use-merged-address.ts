"use client";
import { selectGone, selectReplacement } from "@kaunter/chat-core";
import { useEffect } from "react";
import { useDesk } from "./use-desk.ts";
import { type DeskAddress, presentFilter, writeAddress } from "./view-query.ts";

/**
 * A conversation that was merged into another while it was in front: the address follows. One that left this person's
 * sight: the screen closes it. Back returns to neither.
 */
export function useMergedAddress({ conversationId, messageId, sheet }: DeskAddress): void {
  const replacement = useDesk((state) => selectReplacement(state, conversationId));
  const gone = useDesk((state) => selectGone(state, conversationId));
  useEffect(() => {
    if (replacement === null && !gone) return;
    const address = { conversationId: replacement, messageId: replacement === null ? null : messageId, sheet };
    window.history.replaceState(null, "", writeAddress(presentFilter(), address));
  }, [replacement, gone, messageId, sheet]);
}
