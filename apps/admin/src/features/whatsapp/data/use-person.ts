"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ErrorCode, Person } from "@kaunter/domain";
import useSWR from "swr";
import { useDesk } from "../state/use-desk.ts";
import { errorCodeOf } from "./error-code.ts";
import { readPerson } from "./person.ts";

export interface PersonAnswer {
  /** Null while it is on its way, and for groups. */
  readonly person: Person | null;
  readonly loading: boolean;
  readonly errorCode: ErrorCode | null;
  readonly retry: () => void;
}

/**
 * Who is behind a conversation: the member with packages, or the lead; who else it may be; where else they write from.
 * Groups are not asked about; somebody who becomes another person or gets another standing is asked about again.
 */
export function usePerson(conversationId: string): PersonAnswer {
  const subject = useDesk((state) => {
    const conversation = selectConversation(state, conversationId);
    if (!conversation || conversation.isGroup) return null;
    const { badge, memberId, leadId } = conversation;
    return [memberId, leadId, badge.type, badge.type === "unknown" ? "" : badge.status].join(" ");
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
