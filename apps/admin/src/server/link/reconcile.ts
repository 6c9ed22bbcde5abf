import type { LeasesRepository, SessionsRepository, SyncProgress, SyncState } from "@kaunter/db";
import type { GatewayMessage } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import { log } from "@/server/log";
import { type HeldLease, holdLease } from "./hold-lease";
import type { IngestQueue } from "./ingest-queue";
import { listMovedChats, type MovedChat } from "./list-moved-chats";
import { reconcileChat } from "./reconcile-chat";
import { createSyncReport } from "./sync-report";
import { syncLids } from "./sync-lids";

/** How much of each chat the first sync brings; older pages stay on the phone. */
const FIRST_SYNC_MESSAGES = 200;
const GAP_MESSAGES = 5_000;
/** Clocks differ and events overtake each other; looking this much further back costs one page at most. */
const OVERLAP_MS = 10 * 60_000;
/** WAHA serves people too: a comparison leaves it this long between two chats. */
const PAUSE_MS = 20;

export interface ReconcileParts {
  readonly waha: WahaClient;
  readonly ingest: IngestQueue;
  readonly sessions: Pick<SessionsRepository, "syncState" | "noteSync" | "finishSync">;
  readonly leases: LeasesRepository;
  readonly session: string;
  readonly holder: string;
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** The server is about to leave: stop after the chat at hand. */
  readonly stopping: AbortSignal;
}

/** `busy`: another process compares this session right now. `found`: what no event had brought. */
export type ReconcileOutcome =
  { readonly state: "done"; readonly found: readonly GatewayMessage[] } | { readonly state: "busy" };

/**
 * Compares WAHA's chats with the mirror and fills what events did not bring: everything at the first sync, later only
 * chats that moved since the last one. One process at a time holds the session's lease; a comparison that was broken off
 * goes on where it was. Source: architecture §4 "Catch up".
 * @throws WahaError, AppError, OvertakenError
 */
export async function reconcile(parts: ReconcileParts): Promise<ReconcileOutcome> {
  const { leases, session, holder } = parts;
  const found = await holdLease(leases, `reconcile:${session}`, holder, (lease) => compare(parts, lease));
  return found === null ? { state: "busy" } : { state: "done", found };
}

async function compare(parts: ReconcileParts, lease: HeldLease): Promise<GatewayMessage[]> {
  const { waha, ingest, sessions, session, nowMs } = parts;
  const state = (await sessions.syncState("waha", session)) ?? { reconciledAtMs: null, sync: null };
  const begun = begin(state, nowMs());
  await syncLids(waha, ingest, session);
  const chats = await listMovedChats(waha, session, begun.sinceMs);
  const left = chats.filter((chat) => !isDone(chat, begun));
  const found: GatewayMessage[] = [];
  let progress: SyncProgress = { ...begun, running: true, done: chats.length - left.length, total: chats.length };
  const report = createSyncReport({ ...parts, lease });
  try {
    for (const chat of left) {
      parts.stopping.throwIfAborted();
      await report.step(progress);
      found.push(...(await compareChat(parts, chat, progress)));
      progress = { ...progress, done: progress.done + 1, reachedMs: chat.lastActivityMs ?? progress.reachedMs };
      await parts.pause(PAUSE_MS);
    }
  } catch (error) {
    await report.brokenOff(progress);
    throw error;
  }
  await sessions.finishSync("waha", session, lease.token, begun.startedAtMs);
  log.info("reconcile/done", { session, chats: left.length, found: found.length, first: begun.sinceMs === null });
  return found;
}

type Begun = Pick<SyncProgress, "startedAtMs" | "sinceMs" | "reachedMs">;

/** Goes on with what was broken off, else begins where the last comparison ended. */
function begin({ reconciledAtMs, sync }: SyncState, nowMs: number): Begun {
  if (sync !== null) return sync;
  return { startedAtMs: nowMs, sinceMs: reconciledAtMs === null ? null : reconciledAtMs - OVERLAP_MS, reachedMs: null };
}

/** Was it compared before the comparison was broken off, and has it not moved since that one began? */
function isDone({ lastActivityMs }: MovedChat, { reachedMs, startedAtMs }: Begun): boolean {
  return (
    lastActivityMs !== null &&
    reachedMs !== null &&
    lastActivityMs > reachedMs &&
    lastActivityMs < startedAtMs - OVERLAP_MS
  );
}

async function compareChat(parts: ReconcileParts, chat: MovedChat, begun: Begun): Promise<GatewayMessage[]> {
  const { waha, ingest, session } = parts;
  const { chatId, name } = chat;
  const first = begun.sinceMs === null;
  const found = await reconcileChat(waha, ingest, {
    session,
    chatId,
    sinceMs: begun.sinceMs,
    maxMessages: first ? FIRST_SYNC_MESSAGES : GAP_MESSAGES,
    historyBeforeMs: first ? begun.startedAtMs : -Infinity,
  });
  // Messages do not carry a group's subject; the overview does.
  if (name !== null) {
    await ingest.add({ gateway: "waha", session, event: { type: "chat/named", chatId, name } }, "reconcile");
  }
  return found;
}
