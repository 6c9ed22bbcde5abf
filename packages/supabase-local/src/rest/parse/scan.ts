import { ReplyError } from "../../http/reply.ts";
import { restError } from "../database-error.ts";

/** A query string nobody can read. */
export function syntaxError(what: string, text: string): ReplyError {
  return new ReplyError(restError(400, "PGRST100", `"failed to parse ${what} (${text})" (line 1, column 1)`));
}

/** Splits at a separator that is outside quotes, parentheses and braces. */
export function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quoted && char === "\\") index += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ("({".includes(char)) depth += 1;
    else if (")}".includes(char)) depth -= 1;
    else if (depth === 0 && char === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Takes the quotes off a value, if it has them. */
export function unquote(text: string): string {
  if (!(text.length >= 2 && text.startsWith('"') && text.endsWith('"'))) return text;
  return text.slice(1, -1).replaceAll(/\\(.)/gs, "$1");
}

/** The inside of `(…)`; null when the text is not in parentheses. */
export function insideParentheses(text: string): string | null {
  return text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : null;
}
