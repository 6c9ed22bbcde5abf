"use client";
import { selectSyncing } from "@kaunter/chat-core";
import { useTranslations } from "next-intl";
import { useDesk } from "../state/use-desk.ts";
import { ThinLine } from "./thin-line.tsx";

/** How far WhatsApp's history has been read, while it is being read. */
export function SyncLine() {
  const words = useTranslations("shell.link");
  const sync = useDesk(selectSyncing);
  if (sync === null) return null;
  return <ThinLine busy>{words("syncing", { done: sync.done, total: sync.total })}</ThinLine>;
}
