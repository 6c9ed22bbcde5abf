import type { IngestVia } from "@kaunter/db";
import type { GatewayMessage } from "@kaunter/domain";
import type { WahaClient, WireMessage } from "@kaunter/waha";
import { normaliseHistoryRow } from "@kaunter/waha/normalise";
import type { IngestQueue } from "./ingest-queue";

const PAGE = 100;

interface ChatWindow {
  readonly session: string;
  readonly chatId: string;
  /** Only what was sent at or after this moment, ms since the epoch; null = everything, up to `maxMessages`. */
  readonly sinceMs: number | null;
  readonly maxMessages: number;
  /** Older than this, ms, is history: it raises no unread and is never late. */
  readonly historyBeforeMs: number;
}

/**
 * Brings one chat's history in from WAHA. All pages are read first and written oldest first, because messages of one
 * second keep the order in which they come in. Idempotent: what is known stays. Answers the messages that were new.
 */
export async function reconcileChat(
  waha: Pick<WahaClient, "getChatMessages">,
  ingest: Pick<IngestQueue, "addAll">,
  window: ChatWindow,
): Promise<GatewayMessage[]> {
  const rows = (await readWindow(waha, window)).reverse();
  const isHistory = (row: WireMessage): boolean => row.timestamp * 1000 < window.historyBeforeMs;
  const old = rows.filter(isHistory);
  const recent = rows.filter((row) => !isHistory(row));
  return [...(await write(old, "backfill")), ...(await write(recent, "reconcile"))];

  async function write(part: readonly WireMessage[], via: IngestVia): Promise<GatewayMessage[]> {
    const events = part.flatMap(normaliseHistoryRow);
    const { session } = window;
    const answers = await ingest.addAll(
      events.map((event) => ({ gateway: "waha" as const, session, event })),
      via,
    );
    return events.flatMap((event, index) =>
      event.type === "message/received" && answers[index]?.created ? [event.message] : [],
    );
  }
}

/** The window's messages, newest first. */
async function readWindow(waha: Pick<WahaClient, "getChatMessages">, window: ChatWindow): Promise<WireMessage[]> {
  const found: WireMessage[] = [];
  // Some engines filter after paging, so the offset grows by the limit and not by what came (WAHA facts §6); a page
  // that the filter left empty ends the window, a page that is merely short need not.
  for (let offset = 0; offset < window.maxMessages; offset += PAGE) {
    const page = await waha.getChatMessages(window.session, window.chatId, {
      limit: PAGE,
      offset,
      sinceMs: window.sinceMs ?? undefined,
    });
    found.push(...page);
    if (page.length === 0 || (window.sinceMs === null && page.length < PAGE)) break;
  }
  return found;
}
