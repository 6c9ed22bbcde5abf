import type { DeskEventOf, OutboxEntry } from "@kaunter/chat-core";
import type { Desk } from "../desk.ts";

type Unsent = Pick<OutboxEntry, "clientId" | "conversationId" | "text" | "replyTo" | "createdAtMs" | "file">;

/** A message of the person at this desk, shown at once; also another try of one that failed. */
export function queued({ staff }: Desk, unsent: Unsent): DeskEventOf<"send/queued"> {
  const { clientId, conversationId, text, replyTo, createdAtMs, file } = unsent;
  const said = { type: "send/queued" as const, clientId, conversationId, text, replyTo, createdAtMs };
  return { ...said, sentBy: staff.name, ...(file ? { file } : {}) };
}
