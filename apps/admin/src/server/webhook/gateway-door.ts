import type { ChannelEvent } from "@kaunter/domain";
import type { WahaEnvelope } from "@kaunter/waha";
import { normalise, normaliseUnreadable } from "@kaunter/waha/normalise";
import { log } from "@/server/log";
import type { IngestQueue } from "@/server/link/ingest-queue";
import type { EventDoor, HeardEvent } from "./event-handler";
import { handlerOf } from "./handlers";

/**
 * The one door for what WAHA tells, whether its webhook or its socket brings it: normalise, then what the event's family
 * asks for. Who shows presence or compares sessions listens here.
 */
export class GatewayDoor {
  readonly #ingest: IngestQueue;
  readonly #onPresence = new Set<(event: ChannelEvent) => void>();
  readonly #onStored = new Set<(event: ChannelEvent) => void>();
  readonly #onSession = new Set<(session: string) => void>();
  readonly #door: EventDoor;

  constructor(ingest: IngestQueue) {
    this.#ingest = ingest;
    this.#door = {
      store: (heard) => this.#store(heard),
      announcePresence: (heard) => {
        for (const event of inChannel(heard)) for (const tell of this.#onPresence) tell(event);
        // A presence nobody could read is an event like any other of its kind.
        const unread = heard.events.filter((event) => event.type === "event/unsupported");
        return unread.length === 0 ? Promise.resolve() : this.#store({ ...heard, events: unread });
      },
      sessionMoved: (session) => {
        for (const tell of this.#onSession) tell(session);
      },
      passOver: ({ session, name }) => {
        log.info("event/passed-over", { session, name });
        return Promise.resolve();
      },
    };
  }

  /** Resolves when everything worth keeping is committed. @throws AppError `database_unavailable` */
  receive(envelope: WahaEnvelope): Promise<void> {
    const { session, event: name } = envelope;
    return handlerOf(name)(this.#door, { session, name, events: normalise(envelope) });
  }

  /** Keeps something that came through WAHA's door and cannot be read. @throws AppError `database_unavailable` */
  async keepUnreadable(session: string, text: string, reason: string): Promise<void> {
    await this.#store({ session, name: "unreadable", events: [normaliseUnreadable(text, reason)] });
  }

  /** @returns how to stop listening */
  onPresence(listener: (event: ChannelEvent) => void): () => void {
    this.#onPresence.add(listener);
    return () => void this.#onPresence.delete(listener);
  }

  /** An event was committed. @returns how to stop listening */
  onStored(listener: (event: ChannelEvent) => void): () => void {
    this.#onStored.add(listener);
    return () => void this.#onStored.delete(listener);
  }

  /** A session said that it stands differently now. @returns how to stop listening */
  onSessionMoved(listener: (session: string) => void): () => void {
    this.#onSession.add(listener);
    return () => void this.#onSession.delete(listener);
  }

  async #store(heard: HeardEvent): Promise<void> {
    const events = inChannel(heard);
    await this.#ingest.addAll(events, "event");
    for (const event of events) for (const tell of this.#onStored) tell(event);
  }
}

function inChannel({ session, events }: HeardEvent): ChannelEvent[] {
  return events.map((event) => ({ gateway: "waha", session, event }));
}
