import { ERROR_CODES, MESSAGE_KINDS } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/i18n/catalogue";
import { LOCALES } from "@/i18n/locale";

type Words = { readonly [key: string]: string | Words };

function leaves(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** What a sentence has to be told: names in braces, but not the words inside the branches of a plural. */
function gaps(sentence = ""): string {
  const names = new Set<string>();
  let depth = 0;
  for (const [token, name] of sentence.matchAll(/\{\s*(\w*)|\}/g)) {
    depth += token === "}" ? -1 : 1;
    // Braces alternate: an argument, a branch of it, an argument in that branch.
    if (token !== "}" && depth % 2 === 1 && name !== undefined) names.add(name);
  }
  return [...names].sort().join();
}

const english = leaves(CATALOGUE.en);

describe("the message catalogue", () => {
  it.each(LOCALES)("has every key in %s, and no other", (locale) => {
    expect(
      leaves(CATALOGUE[locale])
        .map(([key]) => key)
        .sort(),
    ).toEqual(english.map(([key]) => key).sort());
  });

  it.each(LOCALES)("says something for every key in %s", (locale) => {
    expect(leaves(CATALOGUE[locale]).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it.each(LOCALES)("fills the same gaps in %s as in English", (locale) => {
    const other = new Map(leaves(CATALOGUE[locale]));
    const wrong = english.filter(([key, text]) => gaps(text) !== gaps(other.get(key)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(LOCALES)("has a sentence for every error and a word for every kind in %s", (locale) => {
    const { errors, list } = CATALOGUE[locale];
    expect(Object.keys(errors).sort()).toEqual([...ERROR_CODES].sort());
    expect(Object.keys(list.kind).sort()).toEqual([...MESSAGE_KINDS].sort());
  });

  it.each(LOCALES)("has no gaps in what is handed over as plain sentences in %s", (locale) => {
    const { login, errors, shell } = CATALOGUE[locale];
    expect(leaves({ login, errors, crash: shell.crash }).filter(([, text]) => /[{}<>]/.test(text))).toEqual([]);
  });
});
