"use client";
import { createContext } from "react";

/** What those are called whom a text calls by "@": by the digits WhatsApp writes there. */
export type MentionNames = ReadonlyMap<string, string>;

export const MentionsContext = createContext<MentionNames>(new Map());

const CALLED = /@(\d{5,20})/gu;

export interface Stretch {
  readonly text: string;
  /** A person stands here. */
  readonly person: boolean;
}

/** A text in stretches, with names instead of digits. Digits nobody is known by stay as they were written. */
export function withNames(text: string, names: MentionNames): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: written, 1: digits = "", index } of text.matchAll(CALLED)) {
    const name = names.get(digits);
    if (name === undefined) continue;
    if (index > from) stretches.push({ text: text.slice(from, index), person: false });
    stretches.push({ text: `@${name}`, person: true });
    from = index + written.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), person: false });
  return stretches;
}

/** The same as one text. */
export function nameAll(text: string, names: MentionNames): string {
  return withNames(text, names)
    .map((stretch) => stretch.text)
    .join("");
}
