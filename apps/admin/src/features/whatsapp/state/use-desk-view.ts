"use client";
import { createContext, use } from "react";

/** What is in front, and the ways to change it. */
export interface DeskView {
  readonly conversationId: string | null;
  readonly panelOpen: boolean;
  readonly open: (conversationId: string) => void;
  /** Back to the list. */
  readonly close: () => void;
  readonly togglePanel: () => void;
}

export const DeskViewContext = createContext<DeskView | null>(null);

/**
 * What is in front on this screen.
 * @throws Error outside a DeskViewProvider: that is a mistake in the code.
 */
export function useDeskView(): DeskView {
  const view = use(DeskViewContext);
  if (view) return view;
  throw new Error("useDeskView needs a DeskViewProvider above it");
}
