"use client";
import { useEffect, useState } from "react";
import { useDesk, useDeskHandle } from "./use-desk.ts";

/** Is somebody typing in this chat right now? Ends by itself when nothing more is heard. */
export function useTyping(chatId: string | null): boolean {
  const { nowMs } = useDeskHandle();
  const untilMs = useDesk((state) => (chatId === null ? 0 : (state.typing[chatId] ?? 0)));
  // What had ended before this was drawn is over, too.
  const [endedMs, setEndedMs] = useState(nowMs);
  useEffect(() => {
    const timer = setTimeout(() => setEndedMs(untilMs), Math.max(0, untilMs - nowMs()));
    return () => clearTimeout(timer);
  }, [untilMs, nowMs]);
  return untilMs > endedMs;
}
