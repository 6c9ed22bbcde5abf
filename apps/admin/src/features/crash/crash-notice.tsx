"use client";
import { Button } from "@kaunter/ui";
import { useSyncExternalStore } from "react";
import { LANGUAGE_TAGS, type Locale, LOCALES } from "@/i18n/locale.ts";
import en from "../../messages/en/shell.json";
import ms from "../../messages/ms/shell.json";
import zh from "../../messages/zh/shell.json";

const WORDS: Readonly<Record<Locale, typeof en.crash>> = { en: en.crash, ms: ms.crash, zh: zh.crash };

const never = () => () => undefined;

function pageLocale(): Locale {
  return LOCALES.find((locale) => LANGUAGE_TAGS[locale] === document.documentElement.lang) ?? "en";
}

/**
 * A part that did not arrive is asked for again only by a page that is loaded anew; without a network what is here is all
 * there is.
 */
const again = (retry: () => void) => () => (navigator.onLine ? location.reload() : retry());

/** What stands in for a page that failed, in the page's own language, without anything that may have failed with it. */
export function CrashNotice({ retry }: { readonly retry: () => void }) {
  const words = WORDS[useSyncExternalStore(never, pageLocale, () => "en" as const)];
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-2 p-6 text-center">
      <title>{words.title}</title>
      <h1 className="text-heading font-semibold">{words.title}</h1>
      <p className="text-ink-muted">{words.text}</p>
      <Button variant="primary" className="mt-4" onClick={again(retry)}>
        {words.retry}
      </Button>
    </main>
  );
}
