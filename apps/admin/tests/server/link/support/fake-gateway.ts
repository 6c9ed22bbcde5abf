import type { IngestVia, LeasesRepository, SessionsRepository, SyncProgress, SyncState } from "@kaunter/db";
import type { ChannelEvent, GatewayMessage } from "@kaunter/domain";
import { createWahaClient } from "@kaunter/waha";
import { createIngestQueue } from "@/server/link/ingest-queue";
import type { ReconcileParts } from "@/server/link/reconcile";

export const NOW_MS = Date.UTC(2026, 10, 22, 1, 0, 0);
const MINUTE = 60_000;

export interface FakeChat {
  readonly chatId: string;
  /** When each of its messages was sent, minutes before now. */
  readonly minutesAgo: readonly number[];
}

const sentAt = (minutes: number): number => NOW_MS - minutes * MINUTE;
const bareIdOf = (chatId: string, minutes: number): string => `${chatId.slice(0, 11)}M${String(minutes)}`;

/** WAHA's answers over chats that never change, by its own HTTP shapes; counts what is asked. */
export function fakeWaha(chats: readonly FakeChat[]) {
  const asked: string[] = [];
  const wire = (chatId: string, minutes: number) => ({
    id: `false_${chatId}_${bareIdOf(chatId, minutes)}`,
    timestamp: sentAt(minutes) / 1000,
    from: chatId,
    fromMe: false,
    to: "60388880000@c.us",
    body: `sent ${String(minutes)} minutes ago`,
    hasMedia: false,
    ack: 1,
  });
  const answer = (url: URL): unknown => {
    const offset = Number(url.searchParams.get("offset") ?? 0);
    const limit = Number(url.searchParams.get("limit") ?? 20);
    if (url.pathname.endsWith("/lids")) return [];
    if (url.pathname.endsWith("/overview")) {
      return chats.slice(offset, offset + limit).map(({ chatId, minutesAgo }) => ({
        id: chatId,
        name: null,
        lastMessage: wire(chatId, Math.min(...minutesAgo)),
      }));
    }
    const chatId = decodeURIComponent(url.pathname.split("/").at(-2) ?? "");
    asked.push(chatId);
    const sinceS = Number(url.searchParams.get("filter.timestamp.gte") ?? 0);
    const found = chats.find((one) => one.chatId === chatId)?.minutesAgo ?? [];
    return [...found]
      .sort((a, b) => a - b)
      .filter((minutes) => sentAt(minutes) / 1000 >= sinceS)
      .slice(offset, offset + limit)
      .map((minutes) => wire(chatId, minutes));
  };
  const fetch = (request: Request | URL | string): Promise<Response> =>
    Promise.resolve(Response.json(answer(new URL(request instanceof Request ? request.url : request))));
  return {
    asked,
    waha: createWahaClient({ baseUrl: "http://waha.test", apiKey: "k", fetch: fetch }),
  };
}

/** A mirror that keeps which messages came through which door. */
export function fakeMirror(known: readonly string[] = []) {
  const stored = new Map<string, IngestVia | "known">(known.map((bareId) => [bareId, "known"]));
  const keep = (message: GatewayMessage, via: IngestVia): boolean => {
    if (stored.has(message.bareId)) return false;
    stored.set(message.bareId, via);
    return true;
  };
  const ingest = createIngestQueue(
    {
      known: () => Promise.resolve(new Set()),
      ingest: (_, via, events: readonly ChannelEvent["event"][]) =>
        Promise.resolve(
          events.map((event) => ({
            ok: true,
            error: null,
            messageId: null,
            conversationId: null,
            created: event.type === "message/received" && keep(event.message, via),
          })),
        ),
    },
    () => undefined,
  );
  return { stored, ingest };
}

/** The session's row and its lease, for any number of processes. */
export function fakeDatabase(state: SyncState) {
  const notes: SyncProgress[] = [];
  const row = { ...state };
  const lease: { holder: string | null; token: number } = { holder: null, token: 0 };
  const fenced = (token: number, write: () => void): Promise<boolean> => {
    const held = lease.holder !== null && lease.token === token;
    if (held) write();
    return Promise.resolve(held);
  };
  const sessions: Pick<SessionsRepository, "syncState" | "noteSync" | "finishSync"> = {
    syncState: () => Promise.resolve({ ...row }),
    noteSync: (_, __, token, sync) =>
      fenced(token, () => {
        row.sync = sync;
        notes.push(sync);
      }),
    finishSync: (_, __, token, atMs) =>
      fenced(token, () => {
        row.sync = null;
        row.reconciledAtMs = atMs;
      }),
  };
  const leases: LeasesRepository = {
    acquire: (_, holder) => {
      if (lease.holder !== null && lease.holder !== holder) return Promise.resolve(null);
      if (lease.holder === null) lease.token += 1;
      lease.holder = holder;
      return Promise.resolve(lease.token);
    },
    release: (_, holder) => {
      const mine = lease.holder === holder;
      if (mine) lease.holder = null;
      return Promise.resolve(mine);
    },
  };
  /** Somebody else takes over, as when the lease ran out. */
  const overtake = (): void => {
    lease.holder = "another";
    lease.token += 1;
  };
  return { row, notes, sessions, leases, overtake };
}

/** One process that compares: time moves half a second with every pause. */
export function aProcess(
  over: Pick<ReconcileParts, "waha" | "ingest" | "sessions" | "leases"> & Partial<ReconcileParts>,
): ReconcileParts {
  let nowMs = NOW_MS;
  return {
    session: "default",
    holder: "me",
    stopping: new AbortController().signal,
    nowMs: () => nowMs,
    pause: () => {
      nowMs += 500;
      return Promise.resolve();
    },
    ...over,
  };
}
