import type { IngestVia } from "@kaunter/db";
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
  readonly via: IngestVia;
}

/**
 * Brings one chat's history in from WAHA. All pages are read first and written oldest first, because messages of one
 * second keep the order in which they come in. Idempotent: what is known stays. Answers how many messages were new.
 */
export async function reconcileChat(waha: WahaClient, ingest: IngestQueue, window: ChatWindow): Promise<number> {
  const found = await readWindow(waha, window);
  const events = found
    .reverse()
    .flatMap(normaliseHistoryRow)
    .map((event) => ({ gateway: "waha" as const, session: window.session, event }));
  const results = await ingest.addAll(events, window.via);
  return results.filter((result) => result.created).length;
}

/** The window's messages, newest first. */
async function readWindow(waha: WahaClient, window: ChatWindow): Promise<WireMessage[]> {
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
