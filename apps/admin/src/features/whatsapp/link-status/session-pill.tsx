"use client";
import type { SessionStatus } from "@kaunter/domain";
import { Pill, Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";

const DOTS: Readonly<Record<Exclude<SessionStatus, "STARTING">, string>> = {
  STOPPED: "bg-status-off",
  SCAN_QR_CODE: "bg-status-scan",
  WORKING: "bg-status-working",
  FAILED: "bg-status-failed",
  UNKNOWN: "bg-status-off",
};

/** The WhatsApp session's state: its colour, always with its word. A word Kaunter does not know is shown as it is. */
export function SessionPill() {
  const words = useTranslations("shell.session");
  const { sessionInfo } = useWhatsAppStatus();
  const status = sessionInfo?.status ?? "STOPPED";
  const text = status === "UNKNOWN" ? (sessionInfo?.rawStatus ?? words("UNKNOWN")) : words(status);
  return (
    <Pill tone="outline" className="h-6! gap-2! text-meta! font-semibold!">
      {status === "STARTING" ? (
        <Spinner className="text-status-starting" />
      ) : (
        <span aria-hidden="true" className={`size-2 rounded-full ${DOTS[status]}`} />
      )}
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{words("label", { status: text })}</span>
    </Pill>
  );
}
