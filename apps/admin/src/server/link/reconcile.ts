import type { Repositories } from "@/server/runtime";
import type { WahaChatOverview, WahaClient } from "@kaunter/waha";
import { log } from "@/server/log";
import type { IngestQueue } from "./ingest-queue";
import { reconcileChat } from "./reconcile-chat";
import { syncLids } from "./sync-lids";

const CHATS_PAGE = 50;
/** How much of each chat the first sync brings; older pages stay on the phone. */
const FIRST_SYNC_MESSAGES = 200;
const GAP_MESSAGES = 5_000;
/** Clocks differ and events overtake each other; looking this much further back costs one page at most. */
const OVERLAP_MS = 10 * 60_000;
const LEASE_MS = 120_000;

interface ReconcileParts {
  readonly waha: WahaClient;
  readonly ingest: IngestQueue;
  readonly repositories: Repositories;
  readonly session: string;
  readonly holder: string;
}

/**
 * Compares WAHA's chats with the mirror and fills what events did not bring: everything at the first sync, later only
 * chats that moved since the last one. One process at a time holds the lease. Source: architecture §4 "Catch up".
 */
export async function reconcile({ waha, ingest, repositories, session, holder }: ReconcileParts): Promise<void> {
  const lease = `reconcile:${session}`;
  if ((await repositories.leases.acquire(lease, holder, LEASE_MS)) === null) return;
  try {
    const startedAtMs = Date.now();
    const lastMs = await repositories.sessions.reconciledAtMs("waha", session);
    const sinceMs = lastMs === null ? null : lastMs - OVERLAP_MS;
    await syncLids(waha, ingest, session);
    let chats = 0;
    let created = 0;
    for await (const { chatId, name } of movedChats(waha, session, sinceMs)) {
      created += await reconcileChat(waha, ingest, {
        session,
        chatId,
        sinceMs,
        maxMessages: sinceMs === null ? FIRST_SYNC_MESSAGES : GAP_MESSAGES,
        via: sinceMs === null ? "backfill" : "reconcile",
      });
      // Messages do not carry a group's subject; the overview does.
      if (name !== null) {
        await ingest.add({ gateway: "waha", session, event: { type: "chat/named", chatId, name } }, "reconcile");
      }
      chats += 1;
      await repositories.leases.acquire(lease, holder, LEASE_MS);
    }
    await repositories.sessions.noteReconciled("waha", session, startedAtMs);
    log.info("reconcile/done", { session, chats, created, first: lastMs === null });
  } finally {
    await repositories.leases.release(lease, holder);
  }
}

/** Chats whose last message is not older than `sinceMs`, newest first. */
async function* movedChats(
  waha: WahaClient,
  session: string,
  sinceMs: number | null,
): AsyncGenerator<WahaChatOverview> {
  for (let offset = 0; ; offset += CHATS_PAGE) {
    const { chats } = await waha.getChatsOverview(session, { limit: CHATS_PAGE, offset });
    for (const chat of chats) {
      // A chat that does not say when it moved is looked at each time: better a page too many than a message too few.
      if (sinceMs === null || chat.lastActivityMs === null || chat.lastActivityMs >= sinceMs) yield chat;
    }
    if (chats.length < CHATS_PAGE) return;
  }
}
