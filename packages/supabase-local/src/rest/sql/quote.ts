import { ReplyError } from "../../http/reply.ts";
import { restError } from "../database-error.ts";

/** An SQL identifier, quoted. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * An SQL string literal of unknown type, so that Postgres resolves it against the column as it does for PostgREST.
 * Safe because `standard_conforming_strings` is on: a quote is the only character with a meaning. @throws ReplyError for NUL
 */
export function literal(value: string): string {
  if (value.includes("\0"))
    throw new ReplyError(
      restError(400, "22P05", "unsupported Unicode escape sequence", "\\u0000 cannot be converted to text."),
    );
  return `'${value.replaceAll("'", "''")}'`;
}

/** An array literal of unknown element type: `'{"a","b"}'`. */
export function arrayLiteral(values: string[]): string {
  const elements = values.map((value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);
  return literal(`{${elements.join(",")}}`);
}
