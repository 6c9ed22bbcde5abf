/** The desk's languages. `zh` is Simplified Chinese. */
export const LOCALES = ["en", "ms", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "en";

/** Names a person's own choice of language; without it the browser's list decides. */
export const LOCALE_COOKIE = "kaunter-locale";

/** The gym's clock: every time on the desk is shown in it. */
export const TIME_ZONE = "Asia/Kuala_Lumpur";

/** How each language is written here: what `<html lang>` says and Intl formats by (day before month, "am" in small). */
export const LANGUAGE_TAGS = { en: "en-MY", ms: "ms-MY", zh: "zh-CN" } as const satisfies Record<Locale, string>;
export type LanguageTag = (typeof LANGUAGE_TAGS)[Locale];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  ms: "Bahasa Malaysia",
  zh: "简体中文",
};

function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The language to speak: the person's choice, else the first of the browser's `Accept-Language` list that Kaunter knows,
 * else English. Malformed input is no error.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => one.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((one) => one.language).find(isLocale) ?? DEFAULT_LOCALE;
}
