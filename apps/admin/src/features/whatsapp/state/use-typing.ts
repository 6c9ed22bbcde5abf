"use client";
import { useEffect, useState } from "react";
import { useDesk, useDeskHandle } from "./use-desk.ts";

/** Is somebody typing in this chat right now? Ends by itself when nothing more is heard. */
export function useTyping(chatId: string | null): boolean {
  const { nowMs } = useDeskHandle();
  const untilMs = useDesk((state) => (chatId === null ? 0 : (state.typing[chatId] ?? 0)));
  const [endedMs, setEndedMs] = useState(0);
  useEffect(() => {
    const left = untilMs - nowMs();
    if (left <= 0) return;
    const timer = setTimeout(() => setEndedMs(untilMs), left);
    return () => clearTimeout(timer);
  }, [untilMs, nowMs]);
  return untilMs > endedMs && untilMs > 0;
}
