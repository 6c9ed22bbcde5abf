import { type Change, type ChatMessage, type DeliveryStatus, laterStatus, type Reaction } from "@kaunter/domain";
import { CHAT, message, messageChange, NOON, OTHER_CHAT, removedChange, uuid } from "./builders.ts";

/** Something a gateway tells. Reports name the message by its number; it may not be here yet. */
export type Happening =
  | { readonly type: "message"; readonly n: number; readonly hidden: boolean; readonly mine: boolean }
  | { readonly type: "ack"; readonly n: number; readonly status: DeliveryStatus }
  | { readonly type: "edit"; readonly n: number; readonly body: string; readonly atMs: number }
  | { readonly type: "revoke"; readonly n: number; readonly atMs: number }
  | {
      readonly type: "reaction";
      readonly n: number;
      readonly who: string;
      readonly emoji: string;
      readonly atMs: number;
    }
  /** The hidden id proves to be the phone: what stood under it moves. */
  | { readonly type: "alias" };

type Report = Exclude<Happening, { type: "message" | "alias" }>;

/** The laws of the database in memory: each happening may come twice and in any order. Answers the feed of it. */
export function mirrored(happenings: readonly Happening[]): Change[] {
  const rows = new Map<number, { row: ChatMessage; reports: Report[]; hidden: boolean }>();
  const waiting = new Map<number, Report[]>();
  const feed: Change[] = [];
  let known = false;
  const tell = (n: number): void => {
    const kept = rows.get(n);
    if (!kept) return;
    const conversationId = kept.hidden && !known ? OTHER_CHAT : CHAT;
    feed.push(messageChange(feed.length + 1, reported({ ...kept.row, conversationId }, kept.reports)));
  };
  for (const happening of happenings) {
    if (happening.type === "alias") {
      if (known) continue;
      known = true;
      for (const [n, { hidden }] of rows) if (hidden) tell(n);
      feed.push(removedChange(feed.length + 1, "conversation", OTHER_CHAT, CHAT));
    } else if (happening.type === "message") {
      const { n, hidden, mine } = happening;
      if (!rows.has(n)) rows.set(n, { row: born(n, mine), hidden, reports: waiting.get(n) ?? [] });
      tell(n);
    } else {
      const reports = rows.get(happening.n)?.reports ?? waiting.get(happening.n) ?? [];
      if (!rows.has(happening.n)) waiting.set(happening.n, reports);
      reports.push(happening);
      tell(happening.n);
    }
  }
  return feed;
}

function born(n: number, mine: boolean): ChatMessage {
  const more = mine ? { direction: "out" as const, status: "sent" as const, clientId: uuid(500 + n) } : {};
  return message(n, { sentAtMs: NOON + Math.floor(n / 3) * 1_000, ...more });
}

function reported(row: ChatMessage, reports: readonly Report[]): ChatMessage {
  return reports.reduce(applied, row);
}

function applied(row: ChatMessage, report: Report): ChatMessage {
  switch (report.type) {
    case "ack":
      return { ...row, status: laterStatus(row.status, report.status) };
    case "revoke":
      return { ...row, revokedAtMs: Math.min(row.revokedAtMs ?? report.atMs, report.atMs) };
    case "edit": {
      const isNewer = row.editedAtMs === null || report.atMs > row.editedAtMs;
      return isNewer ? { ...row, body: report.body, editedAtMs: report.atMs } : row;
    }
    case "reaction":
      return { ...row, reactions: reacted(row.reactions, report) };
  }
}

/** One reaction a person: the latest. The clock is written behind the person so that the row alone tells which it is. */
function reacted(all: readonly Reaction[], { who, emoji, atMs }: Extract<Report, { type: "reaction" }>): Reaction[] {
  const senderId = `${who}/${String(atMs)}`;
  const [others, own] = [
    all.filter((one) => !one.senderId.startsWith(who)),
    all.find((one) => one.senderId.startsWith(who)),
  ];
  const isNewer = !own || own.senderId < senderId;
  const kept = isNewer ? { emoji, senderId, fromMe: false } : own;
  return [...others, kept].sort((a, b) => (a.senderId < b.senderId ? -1 : 1));
}
