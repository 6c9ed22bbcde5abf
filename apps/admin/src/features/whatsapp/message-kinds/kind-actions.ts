"use client";
import { createContext, use } from "react";

/** What can be done from inside a bubble; whoever draws the thread provides it. */
export interface KindActions {
  /** Shows the file of a message large. */
  readonly show: (messageId: string) => void;
  /** Asks the phone for a file once more. Resolves when asked, or when that failed and was said. */
  readonly askAgain: (messageId: string) => Promise<void>;
  /** Tells who voted in a poll. */
  readonly showVotes: (messageId: string) => void;
  /** What an address is called here; null for somebody nothing is known of. */
  readonly nameOf: (address: string) => string | null;
  /** Opens the chat with a number; null for those who may not write. */
  readonly openChat: ((phone: string) => void) | null;
  /** Whose chat it is, for what goes on being heard elsewhere. */
  readonly chatName: string;
}

export const KindActionsContext = createContext<KindActions>({
  show: () => undefined,
  askAgain: () => Promise.resolve(),
  showVotes: () => undefined,
  nameOf: () => null,
  openChat: null,
  chatName: "",
});

export function useKindActions(): KindActions {
  return use(KindActionsContext);
}
