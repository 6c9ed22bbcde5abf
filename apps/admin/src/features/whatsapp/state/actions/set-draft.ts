import type { Desk } from "../desk.ts";

/** Keeps what is typed but not sent, per conversation; "" forgets it. Kept over a reload. */
export function setDraft({ store }: Desk, conversationId: string, text: string): void {
  store.dispatch({ type: "draft/changed", conversationId, text });
}
