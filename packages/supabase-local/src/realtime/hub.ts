import { randomUUID } from "node:crypto";
import type { TopicRights } from "./authorize-topic.ts";

/** One place at which a topic is heard. */
export interface Listener {
  readonly topic: string;
  readonly isPrivate: boolean;
  readonly wantsPresence: boolean;
  readonly rights: TopicRights;
  push(event: string, payload: unknown): void;
}

/** One broadcast on its way to everybody on a topic. */
export interface Broadcast {
  event: string;
  payload: unknown;
  meta?: { id: string };
}

interface Presence {
  key: string;
  meta: Record<string, unknown>;
}

type PresenceList = Record<string, { metas: Record<string, unknown>[] }>;

class Room {
  readonly listeners = new Set<Listener>();
  readonly presences = new Map<Listener, Presence>();
}

/** Private and public topics of one name are two rooms. */
function roomKey(topic: string, isPrivate: boolean): string {
  return `${isPrivate ? "private" : "public"}:${topic}`;
}

function listOf(presences: Iterable<Presence>): PresenceList {
  const list: PresenceList = {};
  for (const { key, meta } of presences) (list[key] ??= { metas: [] }).metas.push(meta);
  return list;
}

/** Who is on which topic, and who is present there. Knows neither sockets nor the database. */
export class Hub {
  readonly #rooms = new Map<string, Room>();

  enter(listener: Listener): void {
    const key = roomKey(listener.topic, listener.isPrivate);
    const room = this.#rooms.get(key) ?? new Room();
    this.#rooms.set(key, room);
    room.listeners.add(listener);
  }

  leave(listener: Listener): void {
    const key = roomKey(listener.topic, listener.isPrivate);
    const room = this.#rooms.get(key);
    if (room === undefined) return;
    this.untrack(listener);
    room.listeners.delete(listener);
    if (room.listeners.size === 0) this.#rooms.delete(key);
  }

  /** Hands a broadcast to everybody on the topic who may read it. `except` is its sender, who did not ask for an echo. */
  broadcast(topic: string, isPrivate: boolean, message: Broadcast, except?: Listener): void {
    const room = this.#rooms.get(roomKey(topic, isPrivate));
    for (const listener of room?.listeners ?? []) {
      if (listener !== except && listener.rights.readBroadcast)
        listener.push("broadcast", { type: "broadcast", ...message });
    }
  }

  /** Who is present on the listener's topic. */
  presenceState(listener: Listener): PresenceList {
    return listOf(this.#roomOf(listener)?.presences.values() ?? []);
  }

  track(listener: Listener, key: string, payload: Record<string, unknown>): void {
    const room = this.#roomOf(listener);
    if (room === undefined) return;
    const before = room.presences.get(listener);
    const now: Presence = { key, meta: { phx_ref: randomUUID(), ...payload } };
    room.presences.set(listener, now);
    this.#tell(room, [now], before === undefined ? [] : [before]);
  }

  untrack(listener: Listener): void {
    const room = this.#roomOf(listener);
    const gone = room?.presences.get(listener);
    if (room === undefined || gone === undefined) return;
    room.presences.delete(listener);
    this.#tell(room, [], [gone]);
  }

  #roomOf(listener: Listener): Room | undefined {
    return this.#rooms.get(roomKey(listener.topic, listener.isPrivate));
  }

  #tell(room: Room, joins: Presence[], leaves: Presence[]): void {
    const diff = { joins: listOf(joins), leaves: listOf(leaves) };
    for (const listener of room.listeners) {
      if (listener.wantsPresence && listener.rights.readPresence) listener.push("presence_diff", diff);
    }
  }
}
