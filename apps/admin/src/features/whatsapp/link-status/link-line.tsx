"use client";
import { selectLink } from "@kaunter/chat-core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDesk } from "../state/use-desk.ts";
import { SyncLine } from "./sync-line.tsx";
import { ThinLine } from "./thin-line.tsx";

/** A blink is not worth a word: the line appears when the desk has been behind for so long, in ms. */
const PATIENCE_MS = 2000;

/** A thin line while this screen may not be current, and while WhatsApp's own history is being read. */
export function LinkLine() {
  const words = useTranslations("shell.link");
  const { state, code } = useDesk(selectLink);
  const late = useLasting(state !== "live");
  if (!late || state === "live") return <SyncLine />;
  // The network is fine and the server answers: say what is really away.
  const word = state === "reconnecting" && code === "database_unavailable" ? "database" : state;
  return <ThinLine busy={state !== "offline"}>{words(word)}</ThinLine>;
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
