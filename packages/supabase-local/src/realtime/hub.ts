import { randomUUID } from "node:crypto";
import type { Channel } from "./channel.ts";

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
  readonly channels = new Set<Channel>();
  readonly presences = new Map<Channel, Presence>();
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

  enter(channel: Channel): void {
    const key = roomKey(channel.topic, channel.isPrivate);
    const room = this.#rooms.get(key) ?? new Room();
    this.#rooms.set(key, room);
    room.channels.add(channel);
  }

  leave(channel: Channel): void {
    const key = roomKey(channel.topic, channel.isPrivate);
    const room = this.#rooms.get(key);
    if (room === undefined) return;
    this.untrack(channel);
    room.channels.delete(channel);
    if (room.channels.size === 0) this.#rooms.delete(key);
  }

  /** Hands a broadcast to everybody on the topic who may read it. `except` is its sender, who did not ask for an echo. */
  broadcast(topic: string, isPrivate: boolean, message: Broadcast, except?: Channel): void {
    const room = this.#rooms.get(roomKey(topic, isPrivate));
    for (const channel of room?.channels ?? []) {
      if (channel !== except && channel.rights.readBroadcast)
        channel.push("broadcast", { type: "broadcast", ...message });
    }
  }

  /** Who is present on the channel's topic. */
  presenceState(channel: Channel): PresenceList {
    return listOf(this.#roomOf(channel)?.presences.values() ?? []);
  }

  track(channel: Channel, key: string, payload: Record<string, unknown>): void {
    const room = this.#roomOf(channel);
    if (room === undefined) return;
    const before = room.presences.get(channel);
    const now: Presence = { key, meta: { phx_ref: randomUUID(), ...payload } };
    room.presences.set(channel, now);
    this.#tell(room, [now], before === undefined ? [] : [before]);
  }

  untrack(channel: Channel): void {
    const room = this.#roomOf(channel);
    const gone = room?.presences.get(channel);
    if (room === undefined || gone === undefined) return;
    room.presences.delete(channel);
    this.#tell(room, [], [gone]);
  }

  #roomOf(channel: Channel): Room | undefined {
    return this.#rooms.get(roomKey(channel.topic, channel.isPrivate));
  }

  #tell(room: Room, joins: Presence[], leaves: Presence[]): void {
    const diff = { joins: listOf(joins), leaves: listOf(leaves) };
    for (const channel of room.channels) {
      if (channel.wantsPresence && channel.rights.readPresence) channel.push("presence_diff", diff);
    }
  }
}
