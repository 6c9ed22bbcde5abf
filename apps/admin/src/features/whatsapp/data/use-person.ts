"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ErrorCode, Person } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk } from "../state/use-desk.ts";
import { errorCodeOf } from "./error-code.ts";
import { readPerson } from "./person.ts";

export interface PersonAnswer {
  /** Null while it is on its way, and where the CRM knows nobody. */
  readonly person: Person | null;
  readonly loading: boolean;
  readonly errorCode: ErrorCode | null;
  readonly retry: () => void;
}

/**
 * Who is behind a conversation: the member with packages, or the lead. A conversation without either is not asked
 * about, and one that gets another person or another standing is asked about again.
 */
export function usePerson(conversationId: string): PersonAnswer {
  const subject = useDesk((state) => {
    const conversation = selectConversation(state, conversationId);
    const id = conversation?.memberId ?? conversation?.leadId ?? null;
    if (!conversation || id === null || conversation.badge.type === "unknown") return null;
    return `${id} ${conversation.badge.status}`;
  });
  const key = subject === null ? null : (["person", conversationId, subject] as const);
  const { data, error, isLoading, mutate } = useSWR<Person, unknown>(key, () => readPerson(conversationId), {
    errorRetryCount: 3,
  });
  return {
    person: data ?? null,
    loading: isLoading && data === undefined,
    errorCode: error === undefined || data !== undefined ? null : errorCodeOf(error),
    retry: () => void mutate(),
  };
}
