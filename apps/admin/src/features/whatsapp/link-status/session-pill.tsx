"use client";
import { Pill } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";
import { SessionMark, useSessionWord } from "../session-mark.tsx";

/** The WhatsApp session's state: its colour, always with its word. A word Kaunter does not know is shown as it is. */
export function SessionPill() {
  const words = useTranslations("shell.session");
  const { sessionInfo } = useWhatsAppStatus();
  const text = useSessionWord()(sessionInfo);
  return (
    <Pill tone="outline" className="h-6! gap-2! text-meta! font-semibold!">
      <SessionMark status={sessionInfo?.status ?? "STOPPED"} />
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{words("label", { status: text })}</span>
    </Pill>
  );
}
