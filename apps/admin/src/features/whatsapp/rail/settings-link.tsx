"use client";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";

/** The rail's way to the settings, for those who may change them. */
export function SettingsLink() {
  const words = useTranslations("shell.nav");
  if (!useCan("chats.can_edit")) return null;
  return (
    <a
      href="/settings"
      aria-label={words("settings")}
      title={words("settings")}
      className="grid size-12 place-items-center rounded-m hover:bg-rail-active hover:text-rail-ink focus-visible:outline-rail-ink max-md:hover:bg-surface-hover max-md:hover:text-ink max-md:focus-visible:outline-focus"
    >
      <SlidersHorizontal aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </a>
  );
}
