import { createDeskStore, type DeskState } from "@kaunter/chat-core";
import type { Conversation, ErrorCode, Tag } from "@kaunter/domain";
import { vi } from "vitest";
import type { DeskApi, HistoryAnswer } from "@/features/whatsapp/data/api";
import type { Desk } from "@/features/whatsapp/state/desk";
import { initialState } from "@/features/whatsapp/state/initial-state";
import { aMessage, aSession, NOW_MS, uuid } from "./builders";

export interface FakeDeskOptions {
  readonly api?: Partial<DeskApi>;
  readonly conversations?: readonly Conversation[];
  readonly nextCursor?: string | null;
  readonly state?: DeskState;
  readonly tags?: readonly Tag[];
}

export type FakeDesk = Desk & { readonly reported: ErrorCode[] };

const TAGS: readonly Tag[] = [
  { key: "vip", name: "VIP", color: "black" },
  { key: "urgent", name: "Urgent", color: "red" },
];

export const EMPTY_HISTORY: HistoryAnswer = {
  messages: [],
  hasMore: false,
  hasNewer: false,
  cursor: { before: null, after: null },
};

/** A desk over a fake server that answers kindly unless told otherwise; ids count up, time stands still. */
export function fakeDesk({
  api,
  conversations = [],
  nextCursor = null,
  state,
  tags = TAGS,
}: FakeDeskOptions = {}): FakeDesk {
  const reported: ErrorCode[] = [];
  const unreadTotal = conversations.reduce((sum, one) => sum + one.unreadCount, 0);
  const list = { conversations, total: conversations.length, unreadTotal, nextCursor };
  let ids = 900;
  return {
    store: createDeskStore(
      state ?? initialState({ list, session: aSession(), cursor: "1.1.1", tags }, { type: "all" }),
    ),
    api: { ...kindApi(list), ...api },
    staff: { id: uuid(77), name: "Mei Ling", email: "meiling@kaunter.example", role: "front_desk", branchId: null },
    report: (code) => void reported.push(code),
    signedOut: vi.fn(),
    nowMs: () => NOW_MS,
    newId: () => uuid((ids += 1)),
    reported,
  };
}

function kindApi(list: Awaited<ReturnType<DeskApi["listConversations"]>>): DeskApi {
  const sent: DeskApi["sendText"] = (body) => {
    const { clientId, conversationId = uuid(1), text } = body;
    const record = aMessage({ id: uuid(2000), clientId, conversationId, direction: "out", status: "sent", body: text });
    return Promise.resolve({ messageId: record.id, record });
  };
  const sentFile: DeskApi["sendFile"] = ({ clientId, conversationId = uuid(1) }) => {
    const id = clientId.replace(/^0/, "f");
    const record = aMessage({ id, clientId, conversationId, direction: "out", status: "sent", body: null });
    return Promise.resolve({ messageId: record.id, record });
  };
  return {
    listConversations: vi.fn(() => Promise.resolve(list)),
    findConversation: vi.fn(() => Promise.reject(new Error("no such conversation in this test"))),
    editConversation: vi.fn(() => Promise.resolve("1.9.9")),
    readHistory: vi.fn(() => Promise.resolve(EMPTY_HISTORY)),
    sendText: vi.fn(sent),
    sendFile: vi.fn(sentFile),
    tellTyping: vi.fn(() => Promise.resolve()),
    retryMessage: vi.fn((id: string) =>
      Promise.resolve({ messageId: id, record: aMessage({ id, direction: "out", status: "sent" }) }),
    ),
    discardMessage: vi.fn(() => Promise.resolve()),
    markRead: vi.fn(() => Promise.resolve()),
    readTags: vi.fn(() => Promise.resolve(TAGS)),
    sessionInfo: vi.fn(() => Promise.resolve({ status: "connected" as const, sessionInfo: aSession() })),
    changesSince: vi.fn(() => Promise.resolve({ changes: [], cursor: "1.1.1", hasMore: false, reset: false })),
    openEvents: vi.fn(() => Promise.resolve(new ReadableStream<Uint8Array>())),
    liveToken: vi.fn(() => Promise.resolve({ token: "a token", expiresAtMs: NOW_MS + 3_600_000 })),
    signOut: vi.fn(() => Promise.resolve()),
  };
}
