"use client";
import { selectReplacement } from "@kaunter/chat-core";
import { useEffect } from "react";
import { useDesk } from "./use-desk.ts";
import { type DeskAddress, presentFilter, writeAddress } from "./view-query.ts";

/** A conversation that was merged into another while it was in front: the address follows, Back does not return to nothing. */
export function useMergedAddress({ conversationId, messageId, sheet }: DeskAddress): void {
  const replacement = useDesk((state) => selectReplacement(state, conversationId));
  useEffect(() => {
    if (replacement === null) return;
    window.history.replaceState(
      null,
      "",
      writeAddress(presentFilter(), { conversationId: replacement, messageId, sheet }),
    );
  }, [replacement, messageId, sheet]);
}
