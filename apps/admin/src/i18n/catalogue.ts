import { en } from "./en.ts";
import type { LanguageTag, Locale } from "./locale.ts";
import { ms } from "./ms.ts";
import { zh } from "./zh.ts";

/** Every word of the desk, by namespace. English is the shape the others are held to. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

export const CATALOGUE: Readonly<Record<Locale, Messages>> = { en, ms, zh };

/** The words a part of the desk sends to the browser. */
export function pickMessages<Name extends Namespace>(messages: Messages, ...names: Name[]): Pick<Messages, Name> {
  return Object.fromEntries(names.map((name) => [name, messages[name]])) as Pick<Messages, Name>;
}

/** Makes an unknown key a type error wherever words are asked for. */
declare module "next-intl" {
  interface AppConfig {
    Locale: LanguageTag;
    Messages: Messages;
  }
}
