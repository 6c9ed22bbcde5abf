"use client";
import { selectSessions } from "@kaunter/chat-core";
import type { ManagedSession, SessionList } from "@kaunter/domain";
import { useEffect, useRef } from "react";
import useSWR from "swr";
import { readSessions } from "../data/sessions.ts";
import { useDesk } from "../state/use-desk.ts";
import { startedWorking } from "./started-working.ts";

/** The floor under the feed's news, ms. Source: spec "Session lifecycle". */
const EVERY_MS = 5_000;

/** Every session, asked again whenever the feed tells of one and every five seconds. */
export function useSessions(onWorking: (session: string) => void) {
  const live = useDesk(selectSessions);
  const { data, error, mutate } = useSWR<SessionList, unknown>("waha/session", readSessions, {
    refreshInterval: EVERY_MS,
  });
  useEffect(() => {
    void mutate();
  }, [live, mutate]);
  const before = useRef<readonly ManagedSession[]>([]);
  useEffect(() => {
    if (data === undefined) return;
    for (const session of startedWorking(before.current, data.sessions)) onWorking(session);
    before.current = data.sessions;
  }, [data, onWorking]);
  return { list: data ?? null, error, refresh: () => void mutate() };
}
