import type { ChatMessage } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { retrySend } from "./retry-send.ts";

export interface TextToSend {
  readonly conversationId: string;
  readonly text: string;
  /** Id of the message answered to. */
  readonly replyTo: string | null;
}

/**
 * Shows the text at once, empties the draft, and sends it. Whatever goes wrong, the text stays in the thread with its
 * reason. Source: architecture §4 "Send".
 */
export async function sendText(desk: Desk, message: TextToSend): Promise<void> {
  const text = message.text.trim();
  if (text === "") return;
  const clientId = desk.newId();
  const { conversationId, replyTo } = message;
  desk.store.dispatch([
    queued(desk, { clientId, conversationId, text, replyTo, createdAtMs: desk.nowMs() }),
    { type: "draft/changed", conversationId, text: "" },
  ]);
  await deliver(desk, clientId);
}

/**
 * Sends an unsent text again under the same `clientId`, which the server takes once. If the server had it and failed,
 * that is a person's new attempt.
 */
export async function retryUnsent(desk: Desk, clientId: string): Promise<void> {
  const entry = desk.store.getState().outbox[clientId];
  if (!entry) return;
  desk.store.dispatch(queued(desk, entry));
  const record = await deliver(desk, clientId);
  if (record?.status === "failed") await retrySend(desk, record);
}

async function deliver({ store, api }: Desk, clientId: string): Promise<ChatMessage | null> {
  const entry = store.getState().outbox[clientId];
  if (!entry) return null;
  const { conversationId, text, replyTo } = entry;
  const body = { clientId, conversationId, type: "text" as const, text, ...(replyTo === null ? {} : { replyTo }) };
  try {
    const { record } = await api.sendText(body);
    store.dispatch({ type: "send/accepted", clientId, record });
    return record;
  } catch (error) {
    store.dispatch({ type: "send/failed", clientId, code: errorCodeOf(error) });
    return null;
  }
}

interface Unsent {
  readonly clientId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly replyTo: string | null;
  readonly createdAtMs: number;
}

function queued(desk: Desk, { clientId, conversationId, text, replyTo, createdAtMs }: Unsent) {
  const sentBy = desk.staff.name;
  return { type: "send/queued" as const, clientId, conversationId, text, replyTo, sentBy, createdAtMs };
}
