import { z } from "zod";
import type { WebSocket } from "ws";
import { Channel, ChannelRefusal, joinPayload, type RealtimeContext } from "./channel.ts";
import { decodeFrame, encodeFrame, type Frame, type Version } from "./frame.ts";

const TOPIC_PREFIX = "realtime:";
const tokenPayload = z.looseObject({ access_token: z.string().nullish() });

/** One client's connection: Phoenix messages in, Phoenix messages out, any number of channels. */
export class RealtimeSocket {
  readonly #socket: WebSocket;
  readonly #context: RealtimeContext;
  readonly #version: Version;
  readonly #apiKey: string;
  readonly #channels = new Map<string, Channel>();
  /** Messages are handled one after the other, so that a push never overtakes its join. */
  #queue: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, context: RealtimeContext, version: Version, apiKey: string) {
    this.#socket = socket;
    this.#context = context;
    this.#version = version;
    this.#apiKey = apiKey;
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      this.#queue = this.#queue
        .then(() => this.#receive(data, isBinary))
        .catch((error: unknown) => {
          context.log(`realtime: ${error instanceof Error ? error.message : String(error)}`);
        });
    });
    socket.on("close", () => {
      for (const channel of [...this.#channels.values()]) channel.close();
    });
    // A broken connection also closes; the error itself says nothing more.
    socket.on("error", () => socket.terminate());
  }

  async #receive(data: Buffer, isBinary: boolean): Promise<void> {
    const frame = decodeFrame(data, isBinary);
    if (frame === null) {
      this.#socket.close(1003, "unreadable message");
      return;
    }
    const channel = this.#channels.get(frame.topic);
    if (frame.event === "heartbeat") this.#reply(frame, "ok", {});
    else if (frame.event === "phx_join") await this.#join(frame);
    else if (channel === undefined) this.#reply(frame, "error", { reason: "unmatched topic" });
    else if (frame.event === "phx_leave") this.#leave(channel, frame);
    else if (frame.event === "access_token") await this.#renew(channel, frame);
    else channel.receive(frame);
  }

  async #join(frame: Frame): Promise<void> {
    const payload = joinPayload.safeParse(frame.payload ?? {});
    if (!payload.success || !frame.topic.startsWith(TOPIC_PREFIX)) {
      this.#reply(frame, "error", { reason: "InvalidJoinPayload" });
      return;
    }
    this.#channels.get(frame.topic)?.close();
    const send = (event: string, body: unknown, ref: string | null): void => {
      this.#write({ joinRef: frame.joinRef, ref, topic: frame.topic, event, payload: body });
    };
    const channel = new Channel(this.#context, frame.topic.slice(TOPIC_PREFIX.length), payload.data, send, () => {
      if (this.#channels.get(frame.topic) === channel) this.#channels.delete(frame.topic);
    });
    try {
      await channel.join(payload.data.access_token ?? this.#apiKey);
    } catch (error) {
      const reason = error instanceof ChannelRefusal ? error.message : "UnknownErrorOnChannel";
      this.#reply(frame, "error", { reason });
      if (error instanceof ChannelRefusal) return;
      throw error;
    }
    if (this.#socket.readyState !== this.#socket.OPEN) {
      channel.close();
      return;
    }
    this.#channels.set(frame.topic, channel);
    this.#reply(frame, "ok", { postgres_changes: [] });
    channel.greet();
  }

  #leave(channel: Channel, frame: Frame): void {
    channel.close();
    this.#reply(frame, "ok", {});
    this.#write({ ...frame, ref: null, event: "phx_close", payload: {} });
  }

  async #renew(channel: Channel, frame: Frame): Promise<void> {
    const payload = tokenPayload.safeParse(frame.payload);
    await channel.renew((payload.success ? payload.data.access_token : null) ?? this.#apiKey);
  }

  #reply(frame: Frame, status: "ok" | "error", response: unknown): void {
    this.#write({ ...frame, event: "phx_reply", payload: { status, response } });
  }

  #write(frame: Frame): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(encodeFrame(frame, this.#version));
  }
}
