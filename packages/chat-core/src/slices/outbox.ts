import type { DeskEventOf } from "../event.ts";
import { sameShape, without } from "../same-shape.ts";
import type { DeskState, OutboxEntry } from "../state.ts";

type Outbox = DeskState["outbox"];

/** `send/queued`: a new message, or another try of one that failed, which keeps its place. */
export function sendQueued(outbox: Outbox, event: DeskEventOf<"send/queued">): Outbox {
  const { type: _type, ...typed } = event;
  const createdAtMs = outbox[event.clientId]?.createdAtMs ?? event.createdAtMs;
  const entry: OutboxEntry = { ...typed, createdAtMs, state: "sending", errorCode: null };
  return sameShape(outbox[event.clientId], entry) ? outbox : { ...outbox, [event.clientId]: entry };
}

/** `send/failed`: the words stay, with the reason. A message the server has shown back meanwhile did not fail. */
export function sendFailed(outbox: Outbox, event: DeskEventOf<"send/failed">): Outbox {
  const entry = outbox[event.clientId];
  if (!entry || (entry.state === "failed" && entry.errorCode === event.code)) return outbox;
  return { ...outbox, [event.clientId]: { ...entry, state: "failed", errorCode: event.code } };
}

/** Unsent messages of a conversation that became part of another stand there. */
export function sendsRehomed(outbox: Outbox, fromId: string, intoId: string): Outbox {
  const moved = Object.values(outbox).filter((entry) => entry.conversationId === fromId);
  if (moved.length === 0) return outbox;
  return Object.fromEntries(
    Object.entries(outbox).map(([clientId, entry]) => [
      clientId,
      moved.includes(entry) ? { ...entry, conversationId: intoId } : entry,
    ]),
  );
}

/** Entries whose message the server has shown back leave: from here on its row is the one bubble. */
export function sendsSettled(outbox: Outbox, clientIds: readonly (string | null)[]): Outbox {
  return clientIds.reduce<Outbox>((rest, clientId) => (clientId === null ? rest : without(rest, clientId)), outbox);
}
