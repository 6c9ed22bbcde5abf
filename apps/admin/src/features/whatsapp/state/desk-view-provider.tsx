"use client";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useMemo } from "react";
import { DeskViewContext, type DeskView } from "./use-desk-view.ts";
import { useDeskHandle } from "./use-desk.ts";
import { useMediaQuery } from "./use-media-query.ts";
import { useMergedAddress } from "./use-merged-address.ts";
import { useRemembered } from "./use-remembered.ts";
import { type DeskAddress, readAddress, writeAddress } from "./view-query.ts";

/** From here on the panel has a column of its own. */
export const WIDE = "(min-width: 1280px)";

/** Keeps what is in front in the address bar, so that reload, Back and a shared link show the same. */
export function DeskViewProvider({ children }: { readonly children: ReactNode }) {
  const { store } = useDeskHandle();
  const query = useSearchParams();
  const wide = useMediaQuery(WIDE);
  const [columnOpen, setColumnOpen] = useRemembered("kaunter:panel", true);
  const { conversationId, sheet } = readAddress(query);
  useMergedAddress({ conversationId, sheet });
  const view = useMemo<DeskView>(() => {
    const go = (to: DeskAddress) => {
      const address = writeAddress(store.getState().conversations.list.filter, to);
      if (address !== location.pathname + location.search) window.history.pushState(null, "", address);
    };
    return {
      conversationId,
      panelOpen: wide ? columnOpen : sheet,
      open: (id) => go({ conversationId: id, sheet: false }),
      close: () => go({ conversationId: null, sheet: false }),
      togglePanel: () => (wide ? setColumnOpen(!columnOpen) : go({ conversationId, sheet: !sheet })),
    };
  }, [store, conversationId, sheet, wide, columnOpen, setColumnOpen]);
  return <DeskViewContext value={view}>{children}</DeskViewContext>;
}
