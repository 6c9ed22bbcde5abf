import { createRequest } from "./request.ts";
import { createChatIdResolver } from "./resolve-chat-id.ts";
import { createAuth } from "./resources/auth.ts";
import { createChats } from "./resources/chats.ts";
import { createContacts } from "./resources/contacts.ts";
import { createGroups } from "./resources/groups.ts";
import { createLabels } from "./resources/labels.ts";
import { createLids } from "./resources/lids.ts";
import { createMedia } from "./resources/media.ts";
import { createMessages } from "./resources/messages.ts";
import { createPresence } from "./resources/presence.ts";
import type { ReportOddity } from "./resources/read-rows.ts";
import { createServer } from "./resources/server.ts";
import { createSessions } from "./resources/sessions.ts";
import { systemClock, type Clock } from "./socket/clock.ts";

/** All in milliseconds. */
interface Timeouts {
  /** 90 s. */
  readonly defaultMs?: number | undefined;
  /** 45 s, then the plain list stands in. */
  readonly overviewMs?: number | undefined;
  /** 16 s: no call that makes WAHA wait for a session is given up sooner, or its 422 after 15 s is never seen. */
  readonly statusFloorMs?: number | undefined;
}

export interface WahaClientOptions {
  /** Origin and optional path prefix of the server. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly timeouts?: Timeouts | undefined;
  /** How often a failed GET is repeated (2), and the first pause in ms (200, doubled). Sends never are. */
  readonly retries?: { readonly times?: number | undefined; readonly delayMs?: number | undefined } | undefined;
  /** What a local number's leading 0 stands for. */
  readonly countryCode?: string | undefined;
  /** Decides how long a resolved hidden id is believed. */
  readonly clock?: Clock | undefined;
  /** Told about single rows of an answer that could not be read. */
  readonly onOddity?: ReportOddity | undefined;
}

export type WahaClient = ReturnType<typeof createWahaClient>;

/**
 * The typed WAHA client: resources by noun, and the spec's method names at its face. Every failed call throws a
 * `WahaError`; nothing is swallowed. Source: spec "WAHA client library", WAHA facts.
 */
export function createWahaClient(options: WahaClientOptions) {
  const resources = createResources(options);
  const { sessions, auth, messages, media, chats, lids } = resources;
  return {
    ...resources,
    getSessions: sessions.list,
    getSession: sessions.get,
    createSession: sessions.create,
    startSession: sessions.start,
    stopSession: sessions.stop,
    logoutSession: sessions.logout,
    getQRCode: auth.qr,
    sendText: messages.sendText,
    sendImage: messages.sendImage,
    sendFile: messages.sendFile,
    sendVideo: messages.sendVideo,
    sendVoice: messages.sendVoice,
    getFile: media.getFile,
    getChats: chats.list,
    getChatsOverview: chats.overview,
    getChatMessages: chats.messages,
    markChatAsRead: chats.markRead,
    resolveLid: lids.phoneOf,
    getAllLidMappings: lids.all,
    resolveLidsBatch: lids.phonesOf,
    resolveChatId: createChatIdResolver({
      countryCode: options.countryCode ?? "60",
      phoneOfLid: lids.phoneOf,
      clock: options.clock ?? systemClock,
    }),
  };
}

function createResources(options: WahaClientOptions) {
  const request = createRequest({
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    apiKey: options.apiKey,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeouts?.defaultMs ?? 90_000,
    statusFloorMs: options.timeouts?.statusFloorMs ?? 16_000,
    retries: options.retries?.times ?? 2,
    retryDelayMs: options.retries?.delayMs ?? 200,
  });
  const onOddity = options.onOddity ?? (() => undefined);
  return {
    sessions: createSessions(request),
    auth: createAuth(request),
    messages: createMessages(request),
    chats: createChats(request, options.timeouts?.overviewMs ?? 45_000, onOddity),
    lids: createLids(request),
    contacts: createContacts(request, onOddity),
    presence: createPresence(request),
    groups: createGroups(request),
    labels: createLabels(request),
    media: createMedia(request),
    server: createServer(request),
  };
}
