import { createMessagesRepository, type QueueTarget } from "@kaunter/db";
import {
  AppError,
  channelCan,
  type ChatMessage,
  chatMessageSchema,
  isErrorCode,
  normalisePhone,
  type Outgoing,
  type OutgoingAttachment,
  parseChatId,
} from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { defaultSession } from "./default-session";
import { findConversation } from "./find-conversation";
import { keepAttachment } from "./keep-attachment";
import { seenWithReply } from "./seen-with-reply";

/** How long a browser waits for the gateway's word before it is told "still on its way". */
const ANSWER_WITHIN_MS = 20_000;
/** Another process may carry the message: so often its row is looked at. */
const LOOK_EVERY_MS = 500;

export const sendAnswerSchema = z.object({ messageId: z.string().nullable(), record: chatMessageSchema });
type SendAnswer = z.infer<typeof sendAnswerSchema>;

/**
 * Queues a text, a recording or a file and waits for its first attempt. The same `clientId` twice is one message, sent once.
 * Source: spec "Send message flow", architecture §4.
 * @throws AppError `forbidden`, `not_found`, and the gateway's code when the attempt failed: the message then stands in
 * the thread as failed, with Retry.
 */
export async function sendMessage(staff: CurrentStaff, outgoing: Outgoing): Promise<SendAnswer> {
  const to = await targetOf(staff, outgoing);
  if (outgoing.type !== "text") await requireSize(staff, outgoing);
  const { message } = await createMessagesRepository(staff.client).queue({
    clientId: outgoing.clientId,
    to,
    ...(outgoing.type === "text"
      ? { body: outgoing.text }
      : { body: captionOf(outgoing), content: await keepAttachment(staff, outgoing), withFile: true }),
    ...(outgoing.replyTo === undefined ? {} : { replyTo: outgoing.replyTo }),
  });
  return attempt(staff, message);
}

/** A person's own decision to try a failed or unconfirmed message again. */
export async function retryMessage(staff: CurrentStaff, messageId: string): Promise<SendAnswer> {
  return attempt(staff, await createMessagesRepository(staff.client).retry(messageId));
}

/** Takes a message that did not go out off the thread. */
export async function discardMessage(staff: CurrentStaff, messageId: string): Promise<{ ok: true }> {
  await createMessagesRepository(staff.client).discard(messageId);
  runtime().feed.poke();
  return { ok: true };
}

async function attempt(staff: CurrentStaff, queued: ChatMessage): Promise<SendAnswer> {
  runtime().feed.poke();
  const record = await settled(staff, queued);
  if (record.status === "failed") {
    const code = isErrorCode(record.failureCode) ? record.failureCode : "gateway_refused";
    throw new AppError(code, "The message was not sent. It is kept in the thread.");
  }
  void seenWithReply(staff, record.conversationId);
  return { messageId: record.bareId, record };
}

/** The message once its attempt has ended, or as it stands after the wait. */
async function settled(staff: CurrentStaff, queued: ChatMessage): Promise<ChatMessage> {
  const until = Date.now() + ANSWER_WITHIN_MS;
  let message = queued;
  while ((message.status === "queued" || message.status === "dispatching") && Date.now() < until) {
    const here = await runtime().outbox.settled(message.id, LOOK_EVERY_MS);
    if (here) return here;
    message = (await createMessagesRepository(staff.client).find(message.conversationId, message.id)) ?? message;
  }
  return message;
}

/** @throws AppError `too_large` for a file beyond what the conversation's channel takes */
async function requireSize(staff: CurrentStaff, { conversationId, file }: OutgoingAttachment): Promise<void> {
  if (conversationId === undefined) return;
  const { conversation } = await findConversation(staff, conversationId);
  if (file.size <= channelCan(conversation.gateway).fileBytes) return;
  throw new AppError("too_large", "The file is larger than this chat's channel takes.");
}

/** Nothing stands under a voice message. */
function captionOf(outgoing: OutgoingAttachment): string | null {
  return outgoing.type === "voice" ? null : (outgoing.caption ?? null);
}

async function targetOf(staff: CurrentStaff, { conversationId, to = "" }: Outgoing): Promise<QueueTarget> {
  if (conversationId !== undefined) return { conversationId };
  const channel = { gateway: "waha", session: await defaultSession(staff) } as const;
  const chat = parseChatId(to.includes("@") ? to : (normalisePhone(to) ?? ""));
  if (chat?.kind === "lid") {
    const { chatId, phoneNumber } = await runtime().waha.resolveChatId(channel.session, chat.chatId);
    return { ...channel, chatId, phone: phoneNumber };
  }
  if (chat?.kind === "person" || chat?.kind === "group") return { ...channel, chatId: chat.chatId, phone: chat.phone };
  throw new AppError("bad_request", "This is no number or chat that can be written to.", {
    fields: { to: "is no phone number or WhatsApp address" },
  });
}
