import { noteError } from "@/server/health/error-ring";

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * One line of JSON per happening. Message texts, names, phones and keys never go in here: callers pass ids and counts.
 */
function write(level: "info" | "warn" | "error", event: string, fields: Fields): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  if (level !== "info") noteError({ atMs: Date.now(), level, event, reason: String(fields["reason"] ?? "") });
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}

export const log = {
  info: (event: string, fields: Fields = {}): void => {
    write("info", event, fields);
  },
  warn: (event: string, fields: Fields = {}): void => {
    write("warn", event, fields);
  },
  /** The error's own message is kept, its properties are not: they may carry what a person typed. */
  error: (event: string, error: unknown, fields: Fields = {}): void => {
    const reason = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 4).join(" | ").trim() : "";
    write("error", event, { ...fields, reason, stack });
  },
};
