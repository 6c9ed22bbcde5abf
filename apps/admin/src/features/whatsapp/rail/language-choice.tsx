"use client";
import { MenuChoice } from "@kaunter/ui";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { DEFAULT_LOCALE, LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale, LOCALE_COOKIE, LOCALES } from "@/i18n/locale";
import { preferenceCookie } from "./theme.ts";

const OPTIONS = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: LANGUAGE_TAGS[value] }));

/** The desk's languages, each in its own words. The screen stays as it is; only the words change. */
export function LanguageChoice() {
  const words = useTranslations("shell.account");
  const tag = useLocale();
  const router = useRouter();
  const choose = (next: Locale) => {
    document.cookie = preferenceCookie(LOCALE_COOKIE, next);
    router.refresh();
  };
  return (
    <MenuChoice
      label={words("language")}
      value={LOCALES.find((one) => LANGUAGE_TAGS[one] === tag) ?? DEFAULT_LOCALE}
      options={OPTIONS}
      onChange={choose}
    />
  );
}
