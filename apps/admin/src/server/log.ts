import pino from "pino";
import { noteError } from "@/server/health/error-ring";
import { metrics } from "@/server/metrics/metrics";
import { scrub } from "@/server/scrub";

type Level = "info" | "warn" | "error";
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Fields nobody may log, in case somebody does. */
const NEVER = [
  ...["text", "body", "caption", "preview", "notes", "raw", "payload"],
  ...["phone", "phoneNumber", "pushName", "email", "chatId"],
  ...["key", "apiKey", "token", "accessToken", "secret", "password", "authorization", "cookie"],
];

/** `process.stdout` itself: its closed pipe is how an orphan notices that it is one. */
const streams = pino.multistream(
  [
    { level: "info", stream: { write: (line: string) => process.stdout.write(line) } },
    { level: "warn", stream: { write: (line: string) => process.stderr.write(line) } },
  ],
  { dedupe: true },
);

const logger = pino(
  {
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: NEVER, censor: "[gone]" },
  },
  streams,
);

/**
 * One line of JSON per happening: `level`, `at`, `event` and its facts. Message texts, names, phones and keys never go in
 * here: callers pass ids and counts, `NEVER` and `scrub` are for the day one of them does not.
 */
function write(level: Level, event: string, fields: Fields): void {
  const facts = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? scrub(value) : value]),
  );
  if (level !== "info") {
    metrics().trouble.inc({ level, event });
    noteError({ atMs: Date.now(), level, event, reason: String(facts["reason"] ?? "") });
  }
  logger[level]({ event, ...facts });
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
    write("error", event, { ...fields, reason, stack: framesOf(error) });
  },
};

/** Where it happened, in one line. Frames alone: what stands before them is the message once more. */
function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  const frames = lines.map((line) => line.trim()).filter((line) => line.startsWith("at "));
  return frames.slice(0, 3).join(" | ");
}
