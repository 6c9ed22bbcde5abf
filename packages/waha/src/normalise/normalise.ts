import type { GatewayEvent } from "@kaunter/domain";
import { isWahaEventName, type WahaEnvelope, type WahaEventName } from "../wire/envelope.ts";
import { archiveChat, changeCall, changePresence, nameGroup, votePoll } from "./events/chat-events.ts";
import { ignored, unsupported, type Handler } from "./events/handler.ts";
import { ackMessage, editMessage, reactToMessage, receiveMessage, revokeMessage } from "./events/message-events.ts";
import { changeSession } from "./events/session-events.ts";

/** One handler per event name; the compiler asks for each. Source: WAHA facts §9. */
const handlers: Readonly<Record<WahaEventName, Handler>> = {
  "session.status": changeSession,
  // The engine's inner state; `session.status` says the same in words that all engines share.
  "state.change": ignored,
  message: receiveMessage,
  "message.any": receiveMessage,
  "message.reaction": reactToMessage,
  "message.ack": ackMessage,
  "message.ack.group": ackMessage,
  // "Waiting for this message": the real one follows.
  "message.waiting": ignored,
  "message.revoked": revokeMessage,
  "message.edited": editMessage,
  "group.join": nameGroup,
  "group.leave": ignored,
  "group.v2.join": nameGroup,
  "group.v2.leave": ignored,
  "group.v2.update": nameGroup,
  "group.v2.participants": ignored,
  "presence.update": changePresence,
  "poll.vote": votePoll,
  "poll.vote.failed": ignored,
  "chat.archive": archiveChat,
  "call.received": changeCall,
  "call.accepted": changeCall,
  "call.rejected": changeCall,
  // Labels exist on WhatsApp Business only; Kaunter has tags of its own.
  "label.upsert": ignored,
  "label.deleted": ignored,
  "label.chat.added": ignored,
  "label.chat.deleted": ignored,
  "event.response": ignored,
  "event.response.failed": ignored,
  "engine.event": ignored,
};

/**
 * An event from socket or webhook in Kaunter's words. Never throws and never answers nothing: an event without use is
 * `event/ignored`, one that is not understood `event/unsupported` with its reason.
 */
export function normalise(envelope: WahaEnvelope): GatewayEvent[] {
  if (!isWahaEventName(envelope.event)) return unsupported(envelope, "an event of this name is not known");
  return handlers[envelope.event](envelope);
}
