"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ErrorCode } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk } from "../state/use-desk.ts";
import { errorCodeOf } from "./error-code.ts";
import { type GroupPeople, readParticipants } from "./person.ts";

export interface ParticipantsAnswer {
  /** Null while they are on their way. */
  readonly people: GroupPeople | null;
  readonly errorCode: ErrorCode | null;
  readonly retry: () => void;
}

/** Who is in a group; asked again with each new message, while the last answer stays on the screen. */
export function useParticipants(conversationId: string): ParticipantsAnswer {
  const lastAtMs = useDesk((state) => selectConversation(state, conversationId)?.lastMessage?.atMs ?? null);
  const { data, error, mutate } = useSWR<GroupPeople, unknown>(
    ["participants", conversationId, lastAtMs],
    () => readParticipants(conversationId),
    { keepPreviousData: true, errorRetryCount: 3 },
  );
  const errorCode = error === undefined || data !== undefined ? null : errorCodeOf(error);
  return { people: data ?? null, errorCode, retry: () => void mutate() };
}
