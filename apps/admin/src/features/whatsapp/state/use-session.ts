"use client";
import { useCallback, useEffect, useState } from "react";
import { onSessionOver } from "../data/session-over.ts";
import { hearTabs, tellTabs } from "../data/session-talk.ts";

/**
 * Whether the session has ended under an open desk, and how many it has had: each begins the feed again. What is typed stays;
 * whoever signed out in another tab leaves here too, for the next person must not see their chats.
 */
export function useSession() {
  const [state, setState] = useState({ over: false, sessions: 1 });
  const begin = useCallback(() => {
    setState(({ over, sessions }) => (over ? { over: false, sessions: sessions + 1 } : { over, sessions }));
  }, []);
  useEffect(() => {
    const stops = [
      onSessionOver(() => setState(({ sessions }) => ({ over: true, sessions }))),
      hearTabs((word) => (word === "signed-in" ? begin() : location.assign("/login"))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [begin]);
  const signedIn = useCallback(() => {
    begin();
    tellTabs("signed-in");
  }, [begin]);
  return { ...state, signedIn };
}
