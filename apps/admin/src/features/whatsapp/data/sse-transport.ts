import type { FeedTransport, StreamHandlers } from "@kaunter/chat-core";
import { AppError, type Change, changeSchema } from "@kaunter/domain";
import { z } from "zod";
import type { DeskApi } from "./api.ts";
import { errorCodeOf } from "./error-code.ts";
import { createSseParser, type SseEvent } from "./sse-parser.ts";

const readyData = z.object({ cursor: z.string() });
const typingData = z.object({ chatId: z.string(), typing: z.boolean() });

/** WhatsApp repeats "composing" about every ten seconds; longer silence means it ended. */
const TYPING_MS = 15_000;

export interface SseTransportOptions {
  readonly api: Pick<DeskApi, "changesSince" | "openEvents">;
  readonly nowMs: () => number;
}

/**
 * The feed over server-sent events, read with fetch instead of EventSource: this one hears heartbeats, learns why a
 * stream was refused, and leaves reconnecting to the state machine behind it.
 */
export function createSseTransport(options: SseTransportOptions): FeedTransport {
  return {
    changesSince: options.api.changesSince,
    openStream: (cursor, handlers) => {
      const stop = new AbortController();
      void readStream(options, cursor, handlers, stop.signal);
      return () => stop.abort();
    },
  };
}

async function readStream(options: SseTransportOptions, cursor: string, handlers: StreamHandlers, closed: AbortSignal) {
  try {
    const body = await options.api.openEvents(cursor, closed);
    handlers.onOpen();
    const take = createTaker(options, handlers);
    const parse = createSseParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (closed.aborted) return;
      if (done) break;
      take(parse(decoder.decode(value, { stream: true })));
    }
    handlers.onDrop(null);
  } catch (error) {
    if (!closed.aborted) handlers.onDrop(error instanceof AppError ? errorCodeOf(error) : null);
  }
}

/** Passes events on in order; changes that arrived together travel as one page, so a screen draws them once. */
function createTaker({ nowMs }: SseTransportOptions, handlers: StreamHandlers) {
  let resetting = false;
  let changes: Change[] = [];
  const flush = () => {
    const last = changes.at(-1);
    if (last) handlers.onPage({ changes, cursor: last.cursor, hasMore: false, reset: false });
    changes = [];
  };
  const handle: Readonly<Record<string, (data: string) => void>> = {
    change: (data) => void changes.push(changeSchema.parse(JSON.parse(data))),
    // The rows that follow belong to the new life; they are fetched afresh once its cursor is known.
    reset: () => void (resetting = true),
    ready: (data) => {
      flush();
      handlers.onPage({
        changes: [],
        cursor: readyData.parse(JSON.parse(data)).cursor,
        hasMore: false,
        reset: resetting,
      });
      resetting = false;
    },
    access: () => handlers.onAccessChanged(),
    typing: (data) => {
      const { chatId, typing } = typingData.parse(JSON.parse(data));
      handlers.onTyping(chatId, typing ? nowMs() + TYPING_MS : null);
    },
    comment: () => handlers.onHeartbeat(),
  };
  return (events: readonly SseEvent[]) => {
    for (const event of events) handle[event.name]?.(event.data);
    flush();
  };
}
