"use client";
import { AppError } from "@kaunter/domain";
import { useEffect, useRef } from "react";
import { useDeskHandle } from "../state/use-desk.ts";
import type { Desk } from "../state/desk.ts";

/** WhatsApp lets "typing…" fade after some 25 s, so it is said again while somebody goes on, ms. */
const AGAIN_MS = 10_000;
/** Hands still for this long: stopped, ms. */
const STILL_MS = 4_000;

/** Lets the person see that somebody here is writing. Answers what to call at each keypress. */
export function useTellTyping(conversationId: string): (text: string) => void {
  const desk = useDeskHandle();
  const said = useRef<{ atMs: number; still: ReturnType<typeof setTimeout> } | null>(null);
  const stop = useRef(() => undefined);
  useEffect(() => {
    stop.current = () => {
      if (said.current === null) return;
      clearTimeout(said.current.still);
      said.current = null;
      tell(desk, conversationId, false);
    };
    const leave = stop.current;
    return () => leave();
  }, [desk, conversationId]);
  return (text) => {
    if (text.trim() === "") {
      stop.current();
      return;
    }
    const nowMs = desk.nowMs();
    const fresh = said.current !== null && nowMs - said.current.atMs < AGAIN_MS;
    if (said.current) clearTimeout(said.current.still);
    const atMs = fresh && said.current ? said.current.atMs : nowMs;
    said.current = { atMs, still: setTimeout(() => stop.current(), STILL_MS) };
    if (!fresh) tell(desk, conversationId, true);
  };
}

/** A courtesy: the server writes down what the gateway did not take, and nobody here is told. */
function tell({ api }: Desk, conversationId: string, typing: boolean): void {
  api.tellTyping(conversationId, typing).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
