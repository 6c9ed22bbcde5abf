import type { ChatMessage } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { inTurn } from "../in-turn.ts";
import { queued } from "./queued.ts";
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
  const behindFiles = hasFilesAhead(desk, conversationId);
  desk.store.dispatch([
    queued(desk, { clientId, conversationId, text, replyTo, createdAtMs: desk.nowMs() }),
    { type: "draft/changed", conversationId, text: "" },
  ]);
  const send = () => deliverText(desk, clientId);
  // What was said after a photo is not to arrive before it.
  await (behindFiles ? inTurn(desk.store, `send/${conversationId}`, send) : send());
}

/**
 * Sends an unsent message again under the same `clientId`, which the server takes once. If the server had it and failed,
 * that is a person's new attempt.
 */
export async function retryUnsent(desk: Desk, clientId: string): Promise<void> {
  const entry = desk.store.getState().outbox[clientId];
  if (!entry) return;
  desk.store.dispatch(queued(desk, entry));
  const record = await (entry.file
    ? (await import("./deliver-file.ts")).deliverFile(desk, clientId)
    : deliverText(desk, clientId));
  if (record?.status === "failed") await retrySend(desk, record);
}

function hasFilesAhead({ store }: Desk, conversationId: string): boolean {
  return Object.values(store.getState().outbox).some(
    (entry) => entry.conversationId === conversationId && entry.file !== undefined && entry.state === "sending",
  );
}

async function deliverText({ store, api }: Desk, clientId: string): Promise<ChatMessage | null> {
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
