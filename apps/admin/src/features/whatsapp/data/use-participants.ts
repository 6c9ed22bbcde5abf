"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ErrorCode, Participant } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk } from "../state/use-desk.ts";
import { errorCodeOf } from "./error-code.ts";
import { readParticipants } from "./person.ts";

export interface ParticipantsAnswer {
  /** Null while they are on their way. */
  readonly participants: readonly Participant[] | null;
  readonly errorCode: ErrorCode | null;
  readonly retry: () => void;
}

/** Who wrote in a group lately; asked again with each new message, while the last answer stays on the screen. */
export function useParticipants(conversationId: string): ParticipantsAnswer {
  const lastAtMs = useDesk((state) => selectConversation(state, conversationId)?.lastMessage?.atMs ?? null);
  const { data, error, mutate } = useSWR<readonly Participant[], unknown>(
    ["participants", conversationId, lastAtMs],
    () => readParticipants(conversationId),
    { keepPreviousData: true, errorRetryCount: 3 },
  );
  const errorCode = error === undefined || data !== undefined ? null : errorCodeOf(error);
  return { participants: data ?? null, errorCode, retry: () => void mutate() };
}
