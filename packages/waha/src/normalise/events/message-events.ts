import { parseMessageId, type GatewayEvent } from "@kaunter/domain";
import { z } from "zod";
import { idText, seconds, textOrNull } from "../../wire/scalars.ts";
import { wireMessageSchema, type WireMessage } from "../../wire/message.ts";
import { canonical } from "../aliases.ts";
import { deliveryOf } from "../delivery.ts";
import { readMessage } from "../normalise-message.ts";
import { momentMs, text } from "../read.ts";
import { defineHandler, ignored, unsupported } from "./handler.ts";

export const receiveMessage = defineHandler(wireMessageSchema, (message, envelope) => {
  const normal = readMessage(message, envelope.me);
  if (normal) return [{ type: "message/received", message: normal }];
  return parseMessageId(message.id) ? ignored(envelope) : unsupported(envelope, "the message id is not understood");
});

export const ackMessage = defineHandler(
  z.looseObject({ id: idText, ack: z.number().nullish(), participant: textOrNull }),
  (payload, envelope) => {
    const id = parseMessageId(payload.id);
    if (!id) return unsupported(envelope, "the message id is not understood");
    const participant = canonical(payload.participant);
    const status = deliveryOf(payload.ack ?? null, id.fromMe);
    return [{ type: "message/acked", chatId: id.chatId, bareId: id.bareId, fromMe: id.fromMe, status, participant }];
  },
);

export const editMessage = defineHandler(
  z.looseObject({ ...wireMessageSchema.shape, editedMessageId: idText }),
  (payload, envelope) => {
    const action = parseMessageId(payload.id);
    if (!action) return unsupported(envelope, "the message id is not understood");
    const bareId = parseMessageId(payload.editedMessageId)?.bareId ?? text(payload.editedMessageId);
    if (bareId === null) return unsupported(envelope, "nothing says which message was edited");
    // Only one's own messages can be edited, so the edit and its target have one author.
    const { chatId, fromMe } = action;
    const atMs = momentMs(payload.timestamp) ?? envelope.timestamp;
    return [{ type: "message/edited", chatId, bareId, fromMe, body: payload.body, atMs }];
  },
);

export const revokeMessage = defineHandler(
  z.looseObject({
    after: wireMessageSchema.nullish().catch(null),
    before: wireMessageSchema.nullish().catch(null),
    revokedMessageId: idText.nullish(),
  }),
  (payload, envelope) => {
    const action = actionOf(payload.after ?? null) ?? actionOf(payload.before ?? null);
    const named = text(payload.revokedMessageId) ?? text(payload.before?.id);
    if (named === null) return unsupported(envelope, "nothing says which message was revoked");
    const bareId = parseMessageId(named)?.bareId ?? named;
    const target = { chatId: action?.chatId ?? null, bareId, fromMe: authorOf(action) };
    return [{ type: "message/revoked", ...target, atMs: action?.atMs ?? envelope.timestamp }];
  },
);

export const reactToMessage = defineHandler(
  z.looseObject({
    id: idText,
    timestamp: seconds.nullish().catch(null),
    participant: textOrNull,
    reaction: z.looseObject({ text: textOrNull, messageId: idText }),
  }),
  (payload, envelope): GatewayEvent[] => {
    const action = parseMessageId(payload.id);
    const { messageId } = payload.reaction;
    const target = parseMessageId(messageId);
    if (!action || messageId === "") return unsupported(envelope, "the message id is not understood");
    const other = action.participant ?? canonical(payload.participant) ?? action.chatId;
    const senderId = action.fromMe ? (canonical(envelope.me?.id) ?? "me") : other;
    return [
      {
        type: "message/reacted",
        chatId: target?.chatId ?? action.chatId,
        // Where only the bare id came, nothing tells whose message it is.
        bareId: target?.bareId ?? messageId,
        fromMe: target?.fromMe ?? null,
        emoji: payload.reaction.text ?? "",
        senderId,
        reactorIsMe: action.fromMe,
        atMs: momentMs(payload.timestamp) ?? envelope.timestamp,
      },
    ];
  },
);

function actionOf(message: WireMessage | null): { chatId: string; fromMe: boolean; atMs: number | null } | null {
  const id = message && parseMessageId(message.id);
  return id ? { chatId: id.chatId, fromMe: id.fromMe, atMs: momentMs(message.timestamp) } : null;
}

/** In a group an admin revokes other people's messages, so there the action says nothing about the author. */
function authorOf(action: { chatId: string; fromMe: boolean } | null): boolean | null {
  if (!action || action.chatId.endsWith("@g.us")) return null;
  return action.fromMe;
}
