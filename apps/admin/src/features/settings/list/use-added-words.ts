"use client";
import { useFormatter, useTranslations } from "next-intl";

/** Who added a setting and when; without a name only the day. */
export function useAddedWords() {
  const words = useTranslations("settings");
  const format = useFormatter();
  return ({ addedBy, addedAtMs }: { readonly addedBy: string | null; readonly addedAtMs: number }): string => {
    const at = format.dateTime(new Date(addedAtMs), { day: "numeric", month: "short" });
    return addedBy === null ? at : words("added", { name: addedBy, at });
  };
}
