import { UltraMsgError } from "./errors.ts";

/** Failures that happen before a connection carries a byte, so nothing can have been sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * Turns what `fetch` or reading its answer threw into an `UltraMsgError`. Only a connection that was never made is sure
 * not to have sent anything. The cause is left out: it may name the address, and the address carries the token.
 */
export function errorOfThrow(path: string, thrown: unknown, timeoutMs: number): UltraMsgError {
  if (thrown instanceof Error && thrown.name === "TimeoutError") {
    const message = `UltraMsg did not answer ${path} within ${String(timeoutMs)} ms`;
    return new UltraMsgError({ kind: "timeout", message, sent: "maybe" });
  }
  const code = codesOf(thrown)[0] ?? "connection lost";
  return new UltraMsgError({
    kind: "unreachable",
    message: `UltraMsg could not be reached for ${path} (${code})`,
    sent: NEVER_CONNECTED.test(code) ? "no" : "maybe",
  });
}

/** The codes along the chain of causes, outermost first. */
function codesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  const own = "code" in thrown && typeof thrown.code === "string" ? [thrown.code] : [];
  const inner = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [];
  return [...own, ...codesOf(thrown.cause), ...inner.flatMap(codesOf)];
}
