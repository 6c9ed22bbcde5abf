"use client";
import type { ErrorCode, MessagePast } from "@kaunter/domain";
import useSWR from "swr";
import { errorCodeOf } from "./error-code.ts";
import { readMessagePast } from "./message-past.ts";

export interface MessagePastView {
  readonly past: MessagePast | null;
  readonly errorCode: ErrorCode | null;
}

/** What more there is to tell of a message, asked for when somebody wants to know. */
export function useMessagePast(messageId: string): MessagePastView {
  const { data, error } = useSWR<MessagePast, unknown>(["waha/message", messageId], () => readMessagePast(messageId), {
    revalidateOnFocus: false,
  });
  return { past: data ?? null, errorCode: error === undefined ? null : errorCodeOf(error) };
}
