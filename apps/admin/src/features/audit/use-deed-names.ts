"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { DeedNames } from "./describe-deed.ts";

/** Names for what a line only knows by its id or its code; a code without a word stays as it is. */
export function useDeedNames(people: ReadonlyMap<string, string>): DeedNames {
  const words = useTranslations("audit");
  const format = useFormatter();
  return {
    person: (id) => people.get(id) ?? words("left"),
    gone: words("gone"),
    list: (parts) => (parts.length === 0 ? words("nothing") : format.list(parts, { type: "conjunction" })),
    word: (kind, code) => {
      const key = `words.${kind}.${code}` as "words.status.active";
      return code !== "" && words.has(key) ? words(key) : code;
    },
  };
}
