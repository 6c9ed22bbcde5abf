"use client";
import { createContext, use } from "react";

/** A message to jump to; `asked` rises when somebody asks for the same one again. */
export interface JumpTarget {
  readonly messageId: string;
  readonly asked: number;
}

/** What is in front, and the ways to change it. */
export interface DeskView {
  readonly conversationId: string | null;
  /** The message the thread is asked to show. */
  readonly target: JumpTarget | null;
  readonly panelOpen: boolean;
  /** Puts a conversation in front, at its end or at one of its messages. */
  readonly open: (conversationId: string, messageId?: string) => void;
  /** Puts one message after the other in front, without a step for each to go back through. */
  readonly lookAt: (conversationId: string, messageId: string) => void;
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
