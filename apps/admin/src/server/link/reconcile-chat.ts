import type { IngestVia } from "@kaunter/db";
import type { GatewayMessage } from "@kaunter/domain";
import type { WahaClient, WireMessage } from "@kaunter/waha";
import { normaliseMessage } from "@kaunter/waha/normalise";
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
  const messages = (await readWindow(waha, window)).reverse().flatMap((wire) => normaliseMessage(wire) ?? []);
  const isHistory = (message: GatewayMessage): boolean => message.sentAtMs < window.historyBeforeMs;
  const old = messages.filter(isHistory);
  const recent = messages.filter((message) => !isHistory(message));
  return [...(await write(old, "backfill")), ...(await write(recent, "reconcile"))];

  async function write(part: readonly GatewayMessage[], via: IngestVia): Promise<GatewayMessage[]> {
    const { session } = window;
    const events = part.map((message) => ({
      gateway: "waha" as const,
      session,
      event: { type: "message/received" as const, message },
    }));
    const answers = await ingest.addAll(events, via);
    return part.filter((_, index) => answers[index]?.created);
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
