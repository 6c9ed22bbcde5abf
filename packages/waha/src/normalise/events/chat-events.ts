import { parseChatId, parseMessageId, type GatewayEvent } from "@kaunter/domain";
import { z } from "zod";
import { idText, textOrNull } from "../../wire/scalars.ts";
import { momentMs } from "../read.ts";
import { defineHandler, ignored, unsupported } from "./handler.ts";

export const archiveChat = defineHandler(z.looseObject({ id: idText, archived: z.boolean() }), (payload, envelope) => {
  const chat = parseChatId(payload.id);
  if (!chat) return unsupported(envelope, "the chat id is not understood");
  return [{ type: "chat/archived", chatId: chat.chatId, archived: payload.archived }];
});

const groupShape = z.looseObject({ id: idText, subject: textOrNull });

/** `group.v2.*` wrap the group, `group.join` is the engine's own record of it. Only a name is of use. */
export const nameGroup = defineHandler(
  z.union([z.looseObject({ group: groupShape }).transform((payload) => payload.group), groupShape]),
  (group, envelope) => {
    const chat = parseChatId(group.id);
    if (!chat) return unsupported(envelope, "the group id is not understood");
    return group.subject === null
      ? ignored(envelope)
      : [{ type: "chat/named", chatId: chat.chatId, name: group.subject }];
  },
);

export const changePresence = defineHandler(
  z.looseObject({
    id: idText,
    presences: z.array(z.looseObject({ participant: textOrNull, lastKnownPresence: z.string() })),
  }),
  (payload, envelope): GatewayEvent[] => {
    const chat = parseChatId(payload.id);
    if (!chat) return unsupported(envelope, "the chat id is not understood");
    return payload.presences.map(({ participant, lastKnownPresence }) => {
      const who = participant === null ? null : (parseChatId(participant)?.chatId ?? null);
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
  z.looseObject({ id: z.string(), from: idText, timestamp: z.unknown(), isVideo: z.boolean().nullish() }),
  (payload, envelope) => {
    const chat = parseChatId(payload.from);
    const state = callStates[envelope.event];
    if (!chat || !state) return unsupported(envelope, "the caller is not understood");
    const atMs = momentMs(payload.timestamp) ?? envelope.timestamp;
    return [
      { type: "call/changed", chatId: chat.chatId, callId: payload.id, state, video: payload.isVideo ?? false, atMs },
    ];
  },
);

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
      selectedOptions: z.array(z.string()).nullish(),
      timestamp: z.unknown(),
    }),
    poll: z.looseObject({ id: idText }),
  }),
  ({ vote, poll }, envelope) => {
    const target = parseMessageId(poll.id);
    const ballot = parseMessageId(vote.id);
    if (!target) return unsupported(envelope, "the message id is not understood");
    const mine = vote.fromMe ?? ballot?.fromMe ?? false;
    const voter = mine ? (envelope.me?.id ?? null) : (ballot?.participant ?? vote.participant ?? vote.from);
    const voterId = (voter === null ? null : parseChatId(voter)?.chatId) ?? target.chatId;
    const options = vote.selectedOptions ?? [];
    const { chatId, bareId, fromMe } = target;
    const atMs = momentMs(vote.timestamp) ?? envelope.timestamp;
    return [{ type: "poll/voted", chatId, bareId, fromMe, voterId, options, atMs }];
  },
);
