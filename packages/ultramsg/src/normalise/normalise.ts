import { type GatewayEvent, slim } from "@kaunter/domain";
import type { UltraMsgData, UltraMsgEnvelope } from "../wire/envelope.ts";
import { deliveryOf } from "./delivery.ts";
import { addressOf } from "./message-address.ts";
import { bareIdOf, normaliseMessage } from "./normalise-message.ts";

type Read = (data: UltraMsgData, atMs: number) => GatewayEvent | null;

/** One reader an event. `message_create` tells of our own messages, from the desk and from the phone. */
const EVENTS: Readonly<Record<string, Read>> = {
  message_received: readMessage,
  message_create: readMessage,
  message_ack: readAck,
  message_reaction: readReaction,
};

/**
 * UltraMsg's event in Kaunter's words, the same a WAHA event becomes. What has a known name and cannot be read, and what
 * nobody knows, is `event/unsupported`, so that it is kept to be looked at; a post or a channel is ignored.
 * @param atMs when it came: reactions and some others carry no time that could be trusted
 */
export function normalise({ event, data }: UltraMsgEnvelope, atMs: number): GatewayEvent {
  const read = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
  const unsupported = (reason: string): GatewayEvent => ({
    ...{ type: "event/unsupported", name: event.slice(0, 100), reason },
    raw: slim({ event_type: event, data }),
  });
  if (!read) return unsupported("no such event is known");
  const address = `${data.from ?? ""} ${data.to ?? ""}`;
  if (/@(broadcast|newsletter)\b/.test(address)) return { type: "event/ignored", name: event };
  return read(data, atMs) ?? unsupported("a field it needs is missing or unreadable");
}

/** A row of a chat's history, as if it had been told just now; null for what is no message of a conversation. */
export function normaliseHistoryRow(data: UltraMsgData): GatewayEvent | null {
  return data.type === "reaction" ? null : readMessage(data);
}

function readMessage(data: UltraMsgData): GatewayEvent | null {
  const message = normaliseMessage(data);
  return message && { type: "message/received", message };
}

/** Its shape was never captured: the id is presumed to be the message's own, as others' code takes it. */
function readAck(data: UltraMsgData): GatewayEvent | null {
  const status = deliveryOf(data.ack);
  const id = addressOf({ ...data, fromMe: true });
  if (status === null || id === null) return null;
  return { type: "message/acked", chatId: id.chatId, bareId: id.bareId, fromMe: true, status, participant: null };
}

/** Its shape is guessed at: the emoji in `body`, the message it is for in `quotedMsg`, who pressed it in `author`. */
function readReaction(data: UltraMsgData, atMs: number): GatewayEvent | null {
  const target = data.quotedMsg;
  const senderId = data.fromMe ? data.from : (data.author ?? data.from);
  if (target === null || senderId === null) return null;
  return {
    ...{ type: "message/reacted", chatId: null, bareId: bareIdOf(target.id), fromMe: null },
    ...{ emoji: data.body ?? "", senderId, reactorIsMe: data.fromMe },
    atMs: data.time === null ? atMs : data.time * 1000,
  };
}
