import { backoffDelay, type DeskState, type Timers } from "@kaunter/chat-core";
import type { ErrorCode } from "@kaunter/domain";
import { loadInitial } from "./actions/load-history.ts";
import { loadFailed } from "./actions/load-list.ts";
import type { Desk } from "./desk.ts";

/** What passes without anybody doing something about it. */
const PASSING: ReadonlySet<ErrorCode | null> = new Set([
  "gateway_unreachable",
  "gateway_timeout",
  "database_unavailable",
  "busy",
] as const);

/**
 * What could not be loaded while the server or its database was away, the list or the chat in front, is loaded again
 * once the feed is live, in longer and longer intervals for as long as it fails. Answers the way to stop.
 */
export function keepHealed(desk: Desk, timers: Timers): () => void {
  let attempt = 0;
  let cancel: (() => void) | null = null;
  const heal = (): void => {
    const { list, open } = failures(desk.store.getState());
    if (list) void loadFailed(desk);
    if (open !== null) void loadInitial(desk, open);
    cancel = null;
  };
  const look = (): void => {
    const state = desk.store.getState();
    const { list, open } = failures(state);
    if (state.link.state === "live" && (list || open !== null)) {
      cancel ??= timers.after(backoffDelay(attempt++, timers.random()), heal);
      return;
    }
    cancel?.();
    cancel = null;
    if (!isLoading(state)) attempt = 0;
  };
  const unsubscribe = desk.store.subscribe(look);
  look();
  return () => {
    unsubscribe();
    cancel?.();
  };
}

/** Did the list fail, and which chat did, for a reason that passes? */
function failures(state: DeskState): { readonly list: boolean; readonly open: string | null } {
  const { list } = state.conversations;
  const thread = threadInFront(state);
  return {
    list: list.status === "error" && PASSING.has(list.errorCode),
    open: thread?.status === "error" && PASSING.has(thread.errorCode) ? thread.conversationId : null,
  };
}

const isLoading = (state: DeskState): boolean =>
  state.conversations.list.status === "loading" || threadInFront(state)?.status === "loading";

const threadInFront = ({ threads, selectedConversationId }: DeskState) =>
  selectedConversationId === null ? undefined : threads[selectedConversationId];
