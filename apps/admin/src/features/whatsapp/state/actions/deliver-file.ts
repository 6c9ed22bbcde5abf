import type { OutboxEntry } from "@kaunter/chat-core";
import type { ChatMessage, FileOnItsWay } from "@kaunter/domain";
import type { FileToUpload } from "../../data/sending.ts";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { heldFile, noteUpload } from "../file-book.ts";
import { inTurn } from "../in-turn.ts";

/** Uploads a file when those before it in its chat are done. It stays with its reason when that fails. */
export function deliverFile(desk: Desk, clientId: string): Promise<ChatMessage | null> {
  const conversationId = desk.store.getState().outbox[clientId]?.conversationId ?? "";
  const ending = new AbortController();
  const cancel = () => {
    ending.abort();
    desk.store.dispatch({ type: "send/discarded", clientId });
  };
  noteUpload(desk.store, clientId, { sent: null, cancel });
  return inTurn(desk.store, `send/${conversationId}`, () => upload(desk, clientId, ending.signal, cancel));
}

async function upload(
  { store, api }: Desk,
  clientId: string,
  signal: AbortSignal,
  cancel: () => void,
): Promise<ChatMessage | null> {
  const entry = store.getState().outbox[clientId];
  // It was cancelled, or thrown away, while it waited.
  if (!entry?.file) return null;
  const held = heldFile(store, clientId);
  if (!held) {
    store.dispatch({ type: "send/failed", clientId, code: "not_found" });
    return null;
  }
  // Once all of it has left nobody can say that it will not arrive, so there is nothing to cancel.
  const onProgress = (sent: number) => noteUpload(store, clientId, { sent, cancel: sent < 1 ? cancel : null });
  onProgress(0);
  try {
    const { record } = await api.sendFile(toUpload(entry, entry.file, held.blob), { onProgress, signal });
    store.dispatch({ type: "send/accepted", clientId, record });
    return record;
  } catch (error) {
    if (signal.aborted) return null;
    store.dispatch({ type: "send/failed", clientId, code: errorCodeOf(error) });
    return null;
  } finally {
    noteUpload(store, clientId, { sent: null, cancel: null });
  }
}

function toUpload(entry: OutboxEntry, { as, name, durationMs }: FileOnItsWay, file: Blob): FileToUpload {
  const { clientId, conversationId, text, replyTo } = entry;
  const target = { clientId, conversationId, file, name, ...(replyTo === null ? {} : { replyTo }) };
  if (as === "voice") return { ...target, type: as, ...(durationMs === null ? {} : { durationMs }) };
  return { ...target, type: as, ...(text === "" ? {} : { caption: text }) };
}
