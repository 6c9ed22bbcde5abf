import { AppError, type ChangePage, type ErrorCode } from "@kaunter/domain";
import { catchUp } from "./catch-up.ts";
import type { Tabs, TabTalk, TabVoice } from "./tabs.ts";
import type { FeedTransport, StreamHandlers, Timers } from "./transport.ts";

/** A leader that does not answer for so long, ms, is frozen: better a second stream than none. */
const ANSWER_MS = 3_000;
/** More live pages than this, waiting for a catch-up, and the stream is begun anew. */
const MAX_WAITING = 500;

/**
 * One stream for all tabs of a browser (HTTP/1.1 gives an origin six connections): one tab leads and passes on what it
 * hears, the others ask once for what they missed and follow. A room is an epoch of the feed, so that nobody follows
 * another person, or the same person with other rights. Source: architecture §6.
 */
export function shareStream(transport: FeedTransport, tabs: Tabs, timers: Timers): FeedTransport {
  return {
    changesSince: transport.changesSince,
    openStream: (cursor, handlers) => {
      const stream = new SharedStream(transport, tabs, timers, cursor, handlers);
      return () => stream.close();
    },
  };
}

class SharedStream {
  readonly #transport: FeedTransport;
  readonly #handlers: StreamHandlers;
  readonly #name: string;
  readonly #voice: TabVoice;
  #giveUp: () => void = () => undefined;
  readonly #cancelWait: () => void;
  #role: "waiting" | "following" | "leading" | "closed" = "waiting";
  #cursor: string;
  #standing = false;
  #closeOwn: (() => void) | null = null;
  /** Set while a follower reads what it missed; live pages wait here. */
  #question: AbortController | null = null;
  #waiting: ChangePage[] = [];

  constructor(transport: FeedTransport, tabs: Tabs, timers: Timers, cursor: string, handlers: StreamHandlers) {
    this.#transport = transport;
    this.#handlers = handlers;
    this.#cursor = cursor;
    this.#name = String(timers.random());
    const room = cursor.slice(0, Math.max(0, cursor.indexOf(".")));
    this.#cancelWait = timers.after(ANSWER_MS, () => {
      if (this.#role === "waiting") this.#openOwn();
    });
    this.#voice = tabs.join(room, (said) => this.#hear(said));
    this.#giveUp = tabs.lead(room, () => this.#lead());
    this.#voice.say({ type: "hello", from: this.#name });
  }

  close(): void {
    if (this.#role === "closed") return;
    this.#role = "closed";
    this.#cancelWait();
    this.#question?.abort();
    this.#closeOwn?.();
    this.#voice.leave();
    this.#giveUp();
  }

  #lead(): void {
    if (this.#role === "closed") return;
    this.#role = "leading";
    this.#question?.abort();
    this.#question = null;
    this.#waiting = [];
    // Alone so far behind a leader that did not answer: what stands already is now everybody's.
    if (this.#closeOwn === null) this.#openOwn();
    else if (this.#standing) this.#voice.say({ type: "standing", to: null });
  }

  /** Opens the real stream: as the leader, or for this tab alone. */
  #openOwn(): void {
    this.#cancelWait();
    const told = this.#standing;
    this.#standing = false;
    this.#closeOwn = this.#transport.openStream(this.#cursor, {
      onOpen: () => {
        this.#standing = true;
        this.#pass({ type: "standing", to: null });
        if (!told) this.#handlers.onOpen();
      },
      onPage: (page) => {
        this.#pass({ type: "page", page });
        this.#take(page);
      },
      onHeartbeat: () => {
        this.#pass({ type: "heartbeat" });
        this.#handlers.onHeartbeat();
      },
      onAccessChanged: () => {
        this.#pass({ type: "access" });
        this.#handlers.onAccessChanged();
      },
      onTyping: (chatId, untilMs) => {
        this.#pass({ type: "typing", chatId, untilMs });
        this.#handlers.onTyping(chatId, untilMs);
      },
      onDrop: (code) => {
        this.#pass({ type: "drop", code });
        this.#drop(code);
      },
    });
  }

  #pass(said: TabTalk): void {
    if (this.#role === "leading") this.#voice.say(said);
  }

  #hear(said: TabTalk): void {
    if (this.#role === "closed") return;
    if (this.#role === "leading") {
      if (said.type === "hello" && this.#standing) this.#voice.say({ type: "standing", to: said.from });
      return;
    }
    // With a stream of its own a tab needs nobody's.
    if (this.#closeOwn === null) this.#follow(said);
  }

  #follow(said: TabTalk): void {
    if (said.type === "standing") {
      if (said.to === null || said.to === this.#name) this.#catchUp();
      return;
    }
    if (this.#role !== "following") return;
    if (said.type === "page") this.#takeInTurn(said.page);
    if (said.type === "heartbeat") this.#handlers.onHeartbeat();
    if (said.type === "access") this.#handlers.onAccessChanged();
    if (said.type === "typing") this.#handlers.onTyping(said.chatId, said.untilMs);
    if (said.type === "drop") this.#drop(said.code);
  }

  /** The leader tells what comes; what came before is asked for, and live pages wait until it is there. */
  #catchUp(): void {
    this.#cancelWait();
    const first = this.#role === "waiting";
    this.#role = "following";
    this.#standing = true;
    if (first) this.#handlers.onOpen();
    this.#question?.abort();
    const question = new AbortController();
    this.#question = question;
    catchUp(this.#transport, this.#cursor, question.signal, (page) => this.#take(page)).then(
      () => this.#goLive(question),
      (error: unknown) => {
        if (this.#question === question) this.#drop(error instanceof AppError ? error.code : null);
      },
    );
  }

  #goLive(question: AbortController): void {
    if (this.#question !== question) return;
    this.#question = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const page of waiting) this.#take(page);
  }

  #takeInTurn(page: ChangePage): void {
    if (this.#question === null) return this.#take(page);
    this.#waiting.push(page);
    if (this.#waiting.length > MAX_WAITING) this.#drop(null);
  }

  #take(page: ChangePage): void {
    if (this.#role === "closed") return;
    this.#cursor = page.cursor;
    this.#handlers.onPage(page);
    // From here on this tab belongs to another epoch, and so to another room.
    if (page.reset) this.#drop(null);
  }

  #drop(code: ErrorCode | null): void {
    if (this.#role === "closed") return;
    this.close();
    this.#handlers.onDrop(code);
  }
}
