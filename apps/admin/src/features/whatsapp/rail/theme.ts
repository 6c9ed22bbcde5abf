export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Keeps a person's choice where the server sees it, so that a page is never painted in the wrong theme first. */
export const THEME_COOKIE = "kaunter-theme";

/** Reads the cookie; anything else follows the device. */
export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** A year-long cookie for this desk. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

/** Shows the theme at once and keeps it for the next page. */
export function applyTheme(theme: Theme): void {
  document.cookie = preferenceCookie(THEME_COOKIE, theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
