import { parseChatId, parseMessageId, type GatewayEvent } from "@kaunter/domain";
import { z } from "zod";
import { idText, rawRecord, textOrNull } from "../../wire/scalars.ts";
import { aliasOf, canonical } from "../aliases.ts";
import { address, momentMs, record } from "../read.ts";
import { defineHandler, ignored, unsupported } from "./handler.ts";

export const archiveChat = defineHandler(z.looseObject({ id: idText, archived: z.boolean() }), (payload, envelope) => {
  const chat = parseChatId(payload.id);
  if (!chat) return unsupported(envelope, "the chat id is not understood");
  return [{ type: "chat/archived", chatId: chat.chatId, archived: payload.archived }];
});

export const changePresence = defineHandler(
  z.looseObject({
    id: idText,
    presences: z.array(z.looseObject({ participant: textOrNull, lastKnownPresence: z.string() })),
  }),
  (payload, envelope): GatewayEvent[] => {
    const chat = parseChatId(payload.id);
    if (!chat) return unsupported(envelope, "the chat id is not understood");
    // Nobody in it says nothing about anybody.
    if (payload.presences.length === 0) return ignored(envelope);
    return payload.presences.map(({ participant, lastKnownPresence }) => {
      const who = canonical(participant);
      return {
        type: "presence/changed",
        chatId: chat.chatId,
        participant: who === chat.chatId ? null : who,
        presence: lastKnownPresence,
      };
    });
  },
);

export const changeCall = defineHandler(
  z.looseObject({
    id: z.string().min(1),
    from: idText,
    timestamp: z.unknown().optional(),
    isVideo: z.boolean().nullish(),
    _data: rawRecord,
  }),
  (payload, envelope): GatewayEvent[] => {
    const chat = parseChatId(payload.from);
    const state = callStates[envelope.event];
    if (!chat || !state) return unsupported(envelope, "the caller is not understood");
    const atMs = momentMs(payload.timestamp) ?? envelope.timestamp;
    const { chatId } = chat;
    const call = {
      type: "call/changed",
      chatId,
      callId: payload.id,
      state,
      video: payload.isVideo ?? false,
      atMs,
    } as const;
    const alias = aliasOf(chatId, phoneOfCaller(payload._data), "event");
    return alias ? [{ type: "aliases/learned", aliases: [alias] }, call] : [call];
  },
);

/** Who calls under a hidden id, by their other address: NOWEB's `callerPn`, GOWS's `CallCreatorAlt`. */
function phoneOfCaller(data: Record<string, unknown>): string | null {
  return address(data.callerPn) ?? address(data.CallCreatorAlt) ?? address(record(data.BasicCallMeta)?.CallCreatorAlt);
}

const callStates: Readonly<Record<string, "received" | "accepted" | "rejected">> = {
  "call.received": "received",
  "call.accepted": "accepted",
  "call.rejected": "rejected",
};

export const votePoll = defineHandler(
  z.looseObject({
    vote: z.looseObject({
      id: idText,
      from: textOrNull,
      participant: textOrNull,
      fromMe: z.boolean().nullish(),
      /** Empty when a vote was taken back; a vote without the field could not be read, and must not look like that. */
      selectedOptions: z.array(z.string()),
      timestamp: z.unknown().optional(),
    }),
    poll: z.looseObject({ id: idText }),
  }),
  ({ vote, poll }, envelope) => {
    const target = parseMessageId(poll.id);
    const ballot = parseMessageId(vote.id);
    if (!target) return unsupported(envelope, "the message id is not understood");
    const mine = vote.fromMe ?? ballot?.fromMe ?? false;
    const voter = mine ? (envelope.me?.id ?? null) : (ballot?.participant ?? vote.participant ?? vote.from);
    const voterId = canonical(voter) ?? target.chatId;
    const { chatId, bareId, fromMe } = target;
    const atMs = momentMs(vote.timestamp) ?? envelope.timestamp;
    return [{ type: "poll/voted", chatId, bareId, fromMe, voterId, options: vote.selectedOptions, atMs }];
  },
);
