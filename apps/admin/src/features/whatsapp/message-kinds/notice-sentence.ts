import type { MessageContent } from "@kaunter/domain";

type Notice = Extract<MessageContent, { kind: "notice" }>;

/** A sentence of `kinds.notice.told`, and what it is about. */
export type NoticeSentence =
  | { readonly key: "added" | "removed" | "left" | "promoted" | "demoted" | "asked" | "number"; readonly who: string }
  | { readonly key: "addedBy" | "removedBy"; readonly who: string; readonly by: string }
  | { readonly key: "created" | "subject" | "description"; readonly text: string }
  | { readonly key: "subjectBy"; readonly text: string; readonly by: string }
  | { readonly key: "pinned" | "unpinned"; readonly by: string }
  | { readonly key: "timerDays" | "timerHours"; readonly count: number }
  | { readonly key: "timerOff" };

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

/**
 * The sentence that names who did what, as far as the notice tells; null where it tells too little. `nameAll` turns
 * addresses, comma-separated, into names.
 */
export function noticeSentence(
  { code, params }: Notice,
  nameAll: (addresses: string) => string,
): NoticeSentence | null {
  const { text } = params;
  const who = params["who"] === undefined ? null : nameAll(params["who"]);
  const by = params["by"] === undefined || params["by"] === params["who"] ? null : nameAll(params["by"]);
  const someone = who ?? (params["by"] === undefined ? null : nameAll(params["by"]));
  switch (code) {
    case "added":
    case "removed":
      if (who === null) return null;
      return by === null ? { key: code, who } : { key: `${code}By`, who, by };
    case "left":
    case "promoted":
    case "demoted":
    case "asked":
    case "number":
      return someone === null ? null : { key: code, who: someone };
    case "subject":
      if (text === undefined) return null;
      return by === null ? { key: "subject", text } : { key: "subjectBy", text, by };
    case "created":
    case "description":
      return text === undefined ? null : { key: code, text };
    case "pinned":
    case "unpinned":
      return by === null ? null : { key: code, by };
    case "timer":
      return timer(params["seconds"]);
    default:
      return null;
  }
}

/** How long messages stay, in the unit people read. */
function timer(seconds: string | undefined): NoticeSentence | null {
  const length = Number(seconds ?? Number.NaN);
  if (!Number.isFinite(length)) return null;
  if (length === 0) return { key: "timerOff" };
  if (length % DAY_S === 0) return { key: "timerDays", count: length / DAY_S };
  return { key: "timerHours", count: Math.max(1, Math.round(length / HOUR_S)) };
}
