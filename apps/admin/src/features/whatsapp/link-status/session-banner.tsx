"use client";
import { Banner } from "@kaunter/ui";
import WifiOff from "lucide-react/icons/wifi-off";
import { useTranslations } from "next-intl";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";

/** The line over the desk while WhatsApp is not connected. Starting is no alarm: the pill says it. */
export function SessionBanner() {
  const words = useTranslations("shell.banner");
  const { status, sessionInfo } = useWhatsAppStatus();
  if (status !== "disconnected") return null;
  const scan = sessionInfo?.status === "SCAN_QR_CODE";
  return (
    <Banner
      icon={<WifiOff aria-hidden="true" className="size-5" strokeWidth={1.75} />}
      title={words(scan ? "scan" : "disconnected")}
    >
      {words(scan ? "scanText" : "disconnectedText")}
    </Banner>
  );
}
