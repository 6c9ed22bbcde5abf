import { UltraMsgError, type UltraMsgErrorKind } from "./errors.ts";

/** Much more than UltraMsg ever says, in characters. */
const LONGEST_SENTENCE = 300;

/** UltraMsg's own sentences for what is wrong with the whole account. */
const ACCOUNT: readonly (readonly [RegExp, UltraMsgErrorKind])[] = [
  [/wrong token|provide token/i, "wrong_token"],
  [/stopped due to non-payment|extending your subscription/i, "stopped_instance"],
  [/instance not found/i, "unknown_instance"],
];

/**
 * The failure an answer tells of, or null for a good one. Success is judged by the body, never by the status alone: a
 * wrong token is told with 200. `error` is a sentence, or a list of `{ field: problem }`.
 * @param secret never repeated, whatever the answer quotes
 */
export function errorOfBody(path: string, httpStatus: number, body: unknown, secret: string): UltraMsgError | null {
  const sentence = sentenceOf(body)?.replaceAll(secret, "…").slice(0, LONGEST_SENTENCE) ?? null;
  if (sentence === null && httpStatus >= 200 && httpStatus <= 299) return null;
  const kind = kindOf(httpStatus, sentence);
  return new UltraMsgError({
    kind,
    message: `UltraMsg answered ${String(httpStatus)} to ${path}${sentence === null ? "" : `: ${sentence}`}`,
    // What failed on its side may have failed after the message was taken.
    sent: kind === "failure" ? "maybe" : "no",
    httpStatus,
  });
}

function sentenceOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (error === null || error === false || error === "") return null;
  if (typeof error === "string") return error;
  const told = (Array.isArray(error) ? (error as unknown[]) : [error]).flatMap((one) =>
    typeof one === "object" && one !== null
      ? Object.entries(one).map(([field, problem]) => `${field} ${String(problem)}`)
      : [String(one)],
  );
  return told.join("; ");
}

function kindOf(httpStatus: number, sentence: string | null): UltraMsgErrorKind {
  const known = ACCOUNT.find(([pattern]) => sentence !== null && pattern.test(sentence))?.[1];
  if (known) return known;
  if (httpStatus === 401 || httpStatus === 403) return "wrong_token";
  if (httpStatus === 404) return "unknown_instance";
  if (httpStatus >= 500) return "failure";
  if (httpStatus >= 300 && httpStatus <= 399) return "bad_shape";
  return "invalid";
}
