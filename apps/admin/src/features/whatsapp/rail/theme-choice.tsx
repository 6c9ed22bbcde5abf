"use client";
import { MenuChoice } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { applyTheme, readTheme, type Theme, THEMES } from "./theme.ts";

/** Light, dark, or like the device. */
export function ThemeChoice() {
  const words = useTranslations("shell.account");
  const [theme, setTheme] = useState<Theme>(() => readTheme(document.documentElement.dataset["theme"]));
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  const options = THEMES.map((value) => ({ value, label: words(`themes.${value}`) }));
  return <MenuChoice label={words("theme")} value={theme} options={options} onChange={choose} />;
}
