"use client";
import { type DeskState, selectSession, selectSessions } from "@kaunter/chat-core";
import { connectionOf, type SessionInfo } from "@kaunter/domain";
import { useEffect } from "react";
import useSWR from "swr";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import type { SessionAnswer } from "./api.ts";

/** The floor under the feed, in ms: a session's change is seen this late at worst. */
const POLL_MS = 10_000;

function answerOf(sessionInfo: SessionInfo | null): SessionAnswer {
  return { status: sessionInfo ? connectionOf(sessionInfo.status) : "disconnected", sessionInfo };
}

function sessionOf(state: DeskState, name: string | undefined): SessionInfo | null {
  return name === undefined ? (selectSessions(state)[0] ?? null) : selectSession(state, name);
}

/** Can a WhatsApp message go out now? Live by the feed, and asked every ten seconds. Source: spec `useWhatsAppStatus`. */
export function useWhatsAppStatus(): SessionAnswer {
  const { api, sessionName } = useDeskHandle();
  const first = useDesk((state) => sessionOf(state, sessionName));
  const { data, mutate } = useSWR("waha/session/info", api.sessionInfo, {
    refreshInterval: POLL_MS,
    fallbackData: answerOf(first),
    keepPreviousData: true,
  });
  const name = data?.sessionInfo?.name ?? sessionName;
  const live = useDesk((state) => sessionOf(state, name));
  useEffect(() => {
    if (live) void mutate(answerOf(live), { revalidate: false });
  }, [live, mutate]);
  return data ?? answerOf(live);
}
