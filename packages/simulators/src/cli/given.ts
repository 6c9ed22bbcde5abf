import { parseArgs } from "node:util";

const options = {
  url: { type: "string" },
  key: { type: "string" },
  session: { type: "string" },
  in: { type: "string" },
  kind: { type: "string" },
  media: { type: "string" },
  "reply-to": { type: "string" },
  "from-me": { type: "boolean" },
  silently: { type: "boolean" },
  name: { type: "string" },
  phone: { type: "string" },
  code: { type: "string" },
  video: { type: "boolean" },
} as const;

/** What somebody typed after a command. */
export interface Given {
  readonly words: readonly string[];
  readonly flags: ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];
}

/** Reads words and flags. Throws with one clear line for a flag nobody knows. */
export function readGiven(args: readonly string[]): Given {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  return { words: positionals, flags: values };
}

/** The word at that place. Throws when it is missing. */
export function word({ words }: Given, index: number, what: string): string {
  const found = words[index];
  if (found === undefined) throw new Error(`${what} is missing`);
  return found;
}

/** All words from that place on, as one text; undefined when there are none. */
export function textFrom({ words }: Given, index: number): string | undefined {
  const rest = words.slice(index).join(" ");
  return rest === "" ? undefined : rest;
}

/** A word that holds JSON. Throws when it does not. */
export function jsonAt(given: Given, index: number, what: string): unknown {
  const text = word(given, index, what);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${text} is not JSON; try '{"name":"value"}'`);
  }
}
