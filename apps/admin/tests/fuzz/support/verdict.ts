import { isErrorCode } from "@kaunter/domain";

/** What no answer may ever hold: stacks, the database's own words, places on our disk. */
const LEAKS = [
  /\bat [\w.<>]+ \(.+:\d+:\d+\)/,
  /node_modules|\/src\/server\//,
  /PGRST|SQLSTATE|syntax error at|violates .* constraint|relation "|pg_catalog|invalid input syntax/i,
  /postgres(ql)?:\/\//,
];

/**
 * What is wrong with an answer, or null. Trouble with WAHA (501, 502, 504) is an answer; 500 and a database that is away
 * (503: nothing took it away here) are not.
 */
export function verdict(status: number, type: string, text: string, secrets: readonly string[]): string | null {
  if (status === 500 || status === 503) return `answered ${String(status)}: ${text}`;
  const leak = LEAKS.find((pattern) => pattern.test(text)) ?? secrets.find((secret) => text.includes(secret));
  if (leak !== undefined) return `leaks ${String(leak)}: ${text.slice(0, 300)}`;
  if (status < 400) return null;
  if (status === 416) return null;
  return type.startsWith("application/json") && isError(text)
    ? null
    : `says no in another shape: ${text.slice(0, 300)}`;
}

function isError(text: string): boolean {
  const body = JSON.parse(text) as Record<string, unknown>;
  const known = Object.keys(body).every((key) => ["code", "message", "fields"].includes(key));
  return known && isErrorCode(body["code"]) && typeof body["message"] === "string";
}
