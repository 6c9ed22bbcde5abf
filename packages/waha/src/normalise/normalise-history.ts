import { parseMessageId, type GatewayEvent } from "@kaunter/domain";
import type { WireMessage } from "../wire/message.ts";
import { canonical } from "./aliases.ts";
import { isRevokedStub } from "./content/notice.ts";
import { readEngineData } from "./engine-data.ts";
import { normaliseMessage } from "./normalise-message.ts";
import { list, momentMs, record, text } from "./read.ts";

/**
 * What one row of history tells: the message, the reactions NOWEB keeps on it, or that it was revoked. A desk that was
 * away learns from it what it missed. Nothing for a row that is no message of a conversation.
 */
export function normaliseHistoryRow(row: WireMessage): GatewayEvent[] {
  const data = readEngineData(row);
  const id = parseMessageId(row.id);
  if (id && (data.webjsType === "revoked" || isRevokedStub(data.stub))) {
    const { chatId, bareId, fromMe } = id;
    return [{ type: "message/revoked", chatId, bareId, fromMe, atMs: momentMs(row.timestamp) ?? 0 }];
  }
  const message = normaliseMessage(row);
  return message ? [{ type: "message/received", message }, ...reactionsOf(row, message)] : [];
}

interface Target {
  readonly chatId: string;
  readonly bareId: string;
  readonly fromMe: boolean;
  readonly isGroup: boolean;
}

/** NOWEB's rows hold `_data.reactions`, one per person. Those of mine lack my address and are left to their events. */
function reactionsOf(row: WireMessage, target: Target): GatewayEvent[] {
  const { chatId, bareId, fromMe } = target;
  return list(row._data.reactions).flatMap((value): GatewayEvent[] => {
    const reaction = record(value) ?? {};
    const key = record(reaction.key) ?? {};
    const senderId = canonical(key.participant) ?? (target.isGroup ? null : chatId);
    const senderMs = momentMs(reaction.senderTimestampMs);
    if (key.fromMe === true || senderId === null || senderMs === null) return [];
    // The event of the same reaction counts whole seconds.
    const atMs = Math.floor(senderMs / 1000) * 1000;
    const emoji = text(reaction.text) ?? "";
    return [{ type: "message/reacted", chatId, bareId, fromMe, emoji, senderId, reactorIsMe: false, atMs }];
  });
}
