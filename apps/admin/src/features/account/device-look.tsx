"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { applyTheme, preferenceCookie, type Theme, THEMES } from "@/features/whatsapp/rail/theme.ts";
import { DEFAULT_LOCALE, LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale, LOCALE_COOKIE, LOCALES } from "@/i18n/locale";
import { SelectField } from "./select-field.tsx";

/** Theme and language, which belong to the device and not to the person. */
export function DeviceLook({ first }: { readonly first: Theme }) {
  const words = useTranslations("shell.account");
  const [theme, setTheme] = useState(first);
  const tag = useLocale();
  const router = useRouter();
  const chooseTheme = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  const chooseLanguage = (next: Locale) => {
    document.cookie = preferenceCookie(LOCALE_COOKIE, next);
    router.refresh();
  };
  return (
    <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <SelectField
        label={words("theme")}
        value={theme}
        options={THEMES.map((value) => ({ value, label: words(`themes.${value}`) }))}
        onChange={chooseTheme}
      />
      <SelectField
        label={words("language")}
        value={LOCALES.find((one) => LANGUAGE_TAGS[one] === tag) ?? DEFAULT_LOCALE}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={chooseLanguage}
      />
    </div>
  );
}
