"use client";
import { selectDeaf } from "@kaunter/chat-core";
import { Banner } from "@kaunter/ui";
import WifiOff from "lucide-react/icons/wifi-off";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";
import { useDesk } from "../state/use-desk.ts";

/**
 * The line over the desk while WhatsApp is not connected, or while it is but its events are missing. Starting is no
 * alarm: the pill says it; neither is a quiet night.
 */
export function SessionBanner({ action }: { readonly action?: ReactNode }) {
  const words = useTranslations("shell.banner");
  const { status, sessionInfo } = useWhatsAppStatus();
  const deaf = useDesk(selectDeaf);
  const word = wordOf(status === "disconnected", sessionInfo?.status === "SCAN_QR_CODE", deaf !== null);
  if (word === null) return null;
  return (
    <Banner
      icon={<WifiOff aria-hidden="true" className="size-5" strokeWidth={1.75} />}
      title={words(word)}
      action={action}
    >
      {words(`${word}Text`, { session: deaf ?? "" })}
    </Banner>
  );
}

function wordOf(disconnected: boolean, scan: boolean, deaf: boolean): "scan" | "disconnected" | "deaf" | null {
  if (disconnected) return scan ? "scan" : "disconnected";
  return deaf ? "deaf" : null;
}
