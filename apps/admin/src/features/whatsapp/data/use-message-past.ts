"use client";
import type { ErrorCode, MessagePast } from "@kaunter/domain";
import useSWR from "swr";
import { errorCodeOf } from "./error-code.ts";
import { readMessagePast } from "./message-past.ts";

export interface MessagePastView {
  readonly past: MessagePast | null;
  readonly errorCode: ErrorCode | null;
}

/** What more there is to tell of a message, asked for when somebody wants to know, and again for every new `version`. */
export function useMessagePast(messageId: string, version = ""): MessagePastView {
  const { data, error } = useSWR<MessagePast, unknown>(
    ["waha/message", messageId, version],
    () => readMessagePast(messageId),
    { revalidateOnFocus: false, keepPreviousData: true },
  );
  return { past: data ?? null, errorCode: error === undefined ? null : errorCodeOf(error) };
}
