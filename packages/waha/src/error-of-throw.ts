import { WahaError, type Sent } from "./errors.ts";

/** Failures that happen before a connection carries a byte, so nothing can have been sent. */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * Turns what `fetch` threw into a `WahaError`. Only a connection that was never made is sure not to have sent
 * anything; a reset or a close midway leaves it open. Source: architecture §4 "Send".
 */
export function errorOfThrow(method: string, path: string, thrown: unknown, timeoutMs: number): WahaError {
  if (thrown instanceof Error && thrown.name === "TimeoutError") {
    return new WahaError({
      kind: "timeout",
      message: `WAHA did not answer ${method} ${path} within ${String(timeoutMs)} ms`,
      method,
      path,
      sent: "maybe",
      cause: thrown,
    });
  }
  const reason = reasonOf(thrown);
  return new WahaError({
    kind: "unreachable",
    message: `WAHA could not be reached for ${method} ${path} (${reason.code})`,
    method,
    path,
    sent: reason.sent,
    cause: thrown,
  });
}

function reasonOf(thrown: unknown): { code: string; sent: Sent } {
  const causes = chainOf(thrown);
  const coded = causes.find((cause) => codeOf(cause) !== null);
  const code = coded === undefined ? "no code" : (codeOf(coded) ?? "no code");
  const atConnect = coded !== undefined && "syscall" in coded && coded.syscall === "connect";
  return { code, sent: NEVER_CONNECTED.has(code) || atConnect ? "no" : "maybe" };
}

function chainOf(thrown: unknown): Error[] {
  if (!(thrown instanceof Error)) return [];
  const inner = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [];
  return [thrown, ...chainOf(thrown.cause), ...inner.flatMap(chainOf)];
}

function codeOf(error: Error): string | null {
  return "code" in error && typeof error.code === "string" ? error.code : null;
}
