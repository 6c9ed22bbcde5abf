import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Claims, TokenSigner } from "../keys/json-web-token.ts";
import { InvalidTokenError } from "../keys/json-web-token.ts";
import type postgres from "postgres";
import { authorizeTopic, PUBLIC_RIGHTS, type TopicRights } from "./authorize-topic.ts";
import type { Frame } from "./frame.ts";
import type { Hub } from "./hub.ts";

/** What channels need from the rest. */
export interface RealtimeContext {
  sql: postgres.Sql;
  signer: TokenSigner;
  hub: Hub;
  log: (line: string) => void;
}

/** The client's `phx_join` payload. */
export const joinPayload = z.object({
  access_token: z.string().optional(),
  config: z
    .object({
      broadcast: z.object({ ack: z.boolean().default(false), self: z.boolean().default(false) }).prefault({}),
      presence: z.object({ key: z.string().default(""), enabled: z.boolean().default(false) }).prefault({}),
      private: z.boolean().nullish(),
    })
    .prefault({}),
});
type JoinPayload = z.infer<typeof joinPayload>;

const broadcastPayload = z.looseObject({ event: z.string(), payload: z.unknown() });
const presencePayload = z.looseObject({ event: z.string(), payload: z.record(z.string(), z.unknown()).default({}) });

/** Writes to the client's socket; `ref` answers a message of its own. */
type Send = (event: string, payload: unknown, ref: string | null) => void;

/** Longest delay a Node timer takes, in ms. */
const MAX_TIMER_MS = 2_147_483_647;

/** Says why a join or a token was refused, in the words of hosted Realtime. */
export class ChannelRefusal extends Error {
  override readonly name = "ChannelRefusal";
}

/** One topic joined by one socket. */
export class Channel {
  readonly topic: string;
  readonly isPrivate: boolean;
  readonly wantsPresence: boolean;
  rights: TopicRights = { readBroadcast: false, readPresence: false, writeBroadcast: false, writePresence: false };
  readonly #context: RealtimeContext;
  readonly #config: JoinPayload["config"];
  readonly #send: Send;
  readonly #onClosed: () => void;
  readonly #presenceKey: string;
  #expiry: NodeJS.Timeout | undefined;
  #open = false;

  constructor(context: RealtimeContext, topic: string, payload: JoinPayload, send: Send, onClosed: () => void) {
    this.#context = context;
    this.topic = topic;
    this.#config = payload.config;
    this.isPrivate = payload.config.private ?? false;
    this.wantsPresence = payload.config.presence.enabled;
    this.#presenceKey = payload.config.presence.key === "" ? randomUUID() : payload.config.presence.key;
    this.#send = send;
    this.#onClosed = onClosed;
  }

  /** Checks the token against the topic and enters. @throws ChannelRefusal */
  async join(token: string): Promise<void> {
    await this.#authorize(token);
    this.#open = true;
    this.#context.hub.enter(this);
  }

  /** A newer token of the same person; a channel it does not allow is closed. */
  async renew(token: string): Promise<void> {
    try {
      await this.#authorize(token);
    } catch (error) {
      if (!(error instanceof ChannelRefusal)) throw error;
      this.#shut(error.message);
    }
  }

  /** What the client sees right after joining. */
  greet(): void {
    if (this.wantsPresence && this.rights.readPresence)
      this.push("presence_state", this.#context.hub.presenceState(this));
  }

  push(event: string, payload: unknown): void {
    if (this.#open) this.#send(event, payload, null);
  }

  /** A client's `broadcast` or `presence`. */
  receive(frame: Frame): void {
    const done = frame.event === "broadcast" ? this.#onBroadcast(frame.payload) : this.#onPresence(frame.payload);
    const wantsReply = frame.event !== "broadcast" || this.#config.broadcast.ack;
    if (wantsReply)
      this.#send(
        "phx_reply",
        { status: done ? "ok" : "error", response: done ? {} : { reason: "Unauthorized" } },
        frame.ref,
      );
  }

  /** Leaves the topic; safe to call twice. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    clearTimeout(this.#expiry);
    this.#context.hub.leave(this);
    this.#onClosed();
  }

  async #authorize(token: string): Promise<void> {
    const claims = this.#verify(token);
    this.rights = this.isPrivate ? await authorizeTopic(this.#context.sql, this.topic, claims) : PUBLIC_RIGHTS;
    if (!this.rights.readBroadcast && !this.rights.readPresence) {
      throw new ChannelRefusal(
        `Unauthorized: You do not have permissions to read from this Channel topic: ${this.topic}`,
      );
    }
    clearTimeout(this.#expiry);
    const lifeMs = claims.exp * 1000 - Date.now();
    this.#expiry = setTimeout(
      () => {
        this.#shut("Token has expired 0 seconds ago");
      },
      Math.min(lifeMs, MAX_TIMER_MS),
    );
    this.#expiry.unref();
  }

  #verify(token: string): Claims {
    try {
      return this.#context.signer.verify(token);
    } catch (error) {
      if (!(error instanceof InvalidTokenError)) throw error;
      throw new ChannelRefusal(
        error.reason === "expired"
          ? "InvalidJWTToken: Token has expired"
          : "MalformedJWT: The token provided is not a valid JWT",
      );
    }
  }

  #shut(message: string): void {
    this.push("system", { extension: "system", status: "error", message, channel: this.topic });
    this.push("phx_close", {});
    this.close();
  }

  #onBroadcast(payload: unknown): boolean {
    const message = broadcastPayload.safeParse(payload);
    if (!message.success || !this.rights.writeBroadcast) return false;
    const { event, payload: body } = message.data;
    this.#context.hub.broadcast(
      this.topic,
      this.isPrivate,
      { event, payload: body },
      this.#config.broadcast.self ? undefined : this,
    );
    return true;
  }

  #onPresence(payload: unknown): boolean {
    const message = presencePayload.safeParse(payload);
    if (!message.success || !this.rights.writePresence) return false;
    if (message.data.event.toLowerCase() === "track")
      this.#context.hub.track(this, this.#presenceKey, message.data.payload);
    else this.#context.hub.untrack(this);
    return true;
  }
}
