"use client";
import { useTranslations } from "next-intl";
import { useUnreadTotal } from "../state/use-unread-total.ts";

/** "(3) Kaunter" in the browser's tab while three messages wait. */
export function TabTitle() {
  const words = useTranslations("shell");
  const unread = useUnreadTotal();
  return <title>{unread > 0 ? words("titleUnread", { count: unread }) : words("product")}</title>;
}
