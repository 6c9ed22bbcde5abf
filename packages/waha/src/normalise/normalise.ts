import type { GatewayEvent } from "@kaunter/domain";
import { isWahaEventName, type WahaEnvelope, type WahaEventName } from "../wire/envelope.ts";
import { archiveChat, changeCall, changePresence, votePoll } from "./events/chat-events.ts";
import { changeGroup, joinGroup } from "./events/group-events.ts";
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
  // "Waiting for this message": the real one follows. Where it does not, the comparison with the history finds the row.
  "message.waiting": ignored,
  "message.revoked": revokeMessage,
  "message.edited": editMessage,
  "group.join": joinGroup,
  "group.leave": joinGroup,
  "group.v2.join": changeGroup,
  "group.v2.leave": changeGroup,
  "group.v2.update": changeGroup,
  "group.v2.participants": changeGroup,
  "presence.update": changePresence,
  "poll.vote": votePoll,
  // A vote nobody could decrypt: who voted is known, what for is not.
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
  // Answers to an event somebody planned; the desk shows the event and counts nobody.
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
  try {
    return handlers[envelope.event](envelope);
  } catch (error) {
    // One event that trips over itself must not take its neighbours along; it is kept, and the reason says where to look.
    return unsupported(envelope, `reading it failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
