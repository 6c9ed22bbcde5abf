import type { BubbleElement } from "@kaunter/chat-core";
import { discardSend, discardUnsent } from "../state/actions/discard-send.ts";
import { retrySend } from "../state/actions/retry-send.ts";
import { retryUnsent } from "../state/actions/send-text.ts";
import type { Desk } from "../state/desk.ts";

/** Why a bubble did not go out: an error code, `unconfirmed` while nobody knows, null when all is well. */
export function failureOf(element: BubbleElement): string | null {
  if (element.type === "outgoing") {
    return element.entry.state === "failed" ? (element.entry.errorCode ?? "internal") : null;
  }
  const { status, failureCode } = element.message;
  // Where the gateway cannot be asked, a person has to look and decide.
  if (status === "unconfirmed") return failureCode === "unconfirmable" ? failureCode : "unconfirmed";
  return status === "failed" ? (failureCode ?? "internal") : null;
}

/** A person's new attempt, wherever the failed text is kept: here or on the server. */
export function retryBubble(desk: Desk, element: BubbleElement): Promise<void> {
  return element.type === "outgoing" ? retryUnsent(desk, element.entry.clientId) : retrySend(desk, element.message);
}

/** Throws a failed text away, wherever it is kept. */
export async function discardBubble(desk: Desk, element: BubbleElement): Promise<void> {
  if (element.type === "outgoing") discardUnsent(desk, element.entry.clientId);
  else await discardSend(desk, element.message);
}
