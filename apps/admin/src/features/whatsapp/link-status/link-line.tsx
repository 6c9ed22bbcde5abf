"use client";
import { selectLink } from "@kaunter/chat-core";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDesk } from "../state/use-desk.ts";

/** A blink is not worth a word: the line appears when the desk has been behind for so long, in ms. */
const PATIENCE_MS = 2000;

/** A thin line while this screen may not be current. */
export function LinkLine() {
  const words = useTranslations("shell.link");
  const state = useDesk((desk) => selectLink(desk).state);
  const late = useLasting(state !== "live");
  if (!late || state === "live") return null;
  return (
    <p
      role="status"
      className="flex min-h-6 shrink-0 items-center justify-center gap-2 bg-surface-selected px-4 py-1 text-meta text-ink-muted"
    >
      {state === "offline" ? null : <Spinner />}
      {words(state)}
    </p>
  );
}

/** True once `wanted` has been true for a while. */
function useLasting(wanted: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [wanted]);
  return lasting;
}
