"use client";
import { MenuChoice } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { preferenceCookie, readTheme, type Theme, THEME_COOKIE, THEMES } from "./theme.ts";

/** Light, dark, or like the device. */
export function ThemeChoice() {
  const words = useTranslations("shell.account");
  const [theme, setTheme] = useState<Theme>(() => readTheme(document.documentElement.dataset["theme"]));
  const choose = (next: Theme) => {
    setTheme(next);
    document.cookie = preferenceCookie(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = next;
  };
  const options = THEMES.map((value) => ({ value, label: words(`themes.${value}`) }));
  return <MenuChoice label={words("theme")} value={theme} options={options} onChange={choose} />;
}
