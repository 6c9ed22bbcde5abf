"use client";
import { type ReactNode, useMemo, useState } from "react";
import { loadThread } from "./actions/open-conversation.ts";
import { useDeskHandle } from "./use-desk.ts";
import { useDeskAddress } from "./use-desk-address.ts";
import { DeskViewContext, type DeskView, type JumpTarget } from "./use-desk-view.ts";
import { useMediaQuery } from "./use-media-query.ts";
import { useMergedAddress } from "./use-merged-address.ts";
import { useRemembered } from "./use-remembered.ts";

/** From here on the panel has a column of its own. */
export const WIDE = "(min-width: 1280px)";

/** Keeps what is in front in the address bar, so that reload, Back and a shared link show the same. */
export function DeskViewProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDeskHandle();
  const wide = useMediaQuery(WIDE);
  const [columnOpen, setColumnOpen] = useRemembered("kaunter:panel", true);
  const [asked, setAsked] = useState(0);
  const [address, go] = useDeskAddress();
  const { conversationId, messageId, sheet } = address;
  useMergedAddress(address);
  const target = useMemo<JumpTarget | null>(
    () => (messageId === null ? null : { messageId, asked }),
    [messageId, asked],
  );
  const view = useMemo<DeskView>(
    () => ({
      conversationId,
      target,
      panelOpen: wide ? columnOpen : sheet,
      open: (id, message) => {
        go({ conversationId: id, messageId: message ?? null, sheet: false });
        // Its messages are on the way while the screen is still being drawn.
        if (id !== conversationId) void loadThread(desk, id);
        // The address already says so: only this tells the thread that it was asked once more.
        if (message !== undefined && message === messageId) setAsked((count) => count + 1);
      },
      lookAt: (id, message) => go({ conversationId: id, messageId: message, sheet: false }, "replaceState"),
      close: () => go({ conversationId: null, messageId: null, sheet: false }),
      togglePanel: () => (wide ? setColumnOpen(!columnOpen) : go({ conversationId, messageId, sheet: !sheet })),
    }),
    [desk, go, conversationId, messageId, target, sheet, wide, columnOpen, setColumnOpen],
  );
  return <DeskViewContext value={view}>{children}</DeskViewContext>;
}
