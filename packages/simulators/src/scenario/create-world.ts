import { storyId } from "../waha/ids.ts";
import type { SessionStatus, SimChat, SimMessage, SimSession, World } from "../waha/world.ts";
import { sampleFile } from "./sample-files.ts";
import { storyAccount, storyChats, storyLids, type StoryChat, type StoryLine } from "./story.ts";

export interface CreateWorldOptions {
  readonly chats?: readonly StoryChat[] | undefined;
  readonly lids?: readonly { readonly lid: string; readonly pn: string | null }[] | undefined;
  /** How the session `default` begins; null = there is none. */
  readonly status?: SessionStatus | null | undefined;
}

/** The world a simulator begins with: the demo's story unless other chats are given, dated back from `nowMs`. */
export function createWorld(nowMs: number, options: CreateWorldOptions = {}): World {
  const status = options.status === undefined ? "WORKING" : options.status;
  return {
    account: storyAccount,
    sessions: status === null ? [] : [sessionOf(status, nowMs)],
    chats: (options.chats ?? storyChats()).map((chat) => chatOf(chat, nowMs)),
    lids: [...(options.lids ?? storyLids())],
    deliveries: [],
    // The gym shows a picture, and some people; most do not.
    faces: options.chats
      ? []
      : [storyAccount.id, ...storyChats().flatMap(({ chatId }, index) => (index % 3 === 0 ? [chatId] : []))],
  };
}

function sessionOf(status: SessionStatus, nowMs: number): SimSession {
  const working = status === "WORKING";
  return {
    name: "default",
    status,
    statuses: working ? [{ status, timestamp: nowMs }] : [],
    config: working ? { noweb: { markOnline: true, store: { enabled: true, fullSync: true } } } : null,
    me: working ? storyAccount : null,
    paired: working,
    qrValue: null,
  };
}

function chatOf(chat: StoryChat, nowMs: number): SimChat {
  const messages = chat.lines.map((line, index) => messageOf(chat, line, index, nowMs));
  messages.sort((one, other) => one.timestamp - other.timestamp);
  return { chatId: chat.chatId, name: chat.name, archived: false, participants: chat.participants, messages };
}

function messageOf(chat: StoryChat, line: StoryLine, index: number, nowMs: number): SimMessage {
  const fromMe = line.from === null;
  const media = line.media === undefined ? null : sampleFile(line.media);
  const isGroup = chat.chatId.endsWith("@g.us");
  const body = line.text === "" ? null : line.text;
  return {
    bareId: storyId(fromMe, `${chat.chatId} ${String(index)}`),
    chatId: chat.chatId,
    fromMe,
    source: "app",
    timestamp: Math.floor(nowMs / 1000) - line.minutesAgo * 60,
    body,
    proto: protoOf(line, body, media),
    // What came within the last day has not been read yet.
    ack: fromMe ? 3 : line.minutesAgo < 1_440 ? 2 : 3,
    pushName: line.pushName,
    participant: isGroup ? line.from : null,
    participantAlt: null,
    chatAlt: chat.alt,
    media,
  };
}

function protoOf(line: StoryLine, body: string | null, media: SimMessage["media"]): Record<string, unknown> {
  if (!media) return { conversation: body ?? "" };
  const common = { mimetype: media.mimetype, fileLength: String(Math.floor((media.base64.length * 3) / 4)) };
  const caption = body === null ? {} : { caption: body };
  if (line.media === "image") return { imageMessage: { ...common, width: 320, height: 200, ...caption } };
  if (line.media === "voice") return { audioMessage: { ...common, seconds: 1, ptt: true } };
  return { documentMessage: { ...common, fileName: media.filename, ...caption } };
}
