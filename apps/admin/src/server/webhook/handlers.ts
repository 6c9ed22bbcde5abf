import type { WahaEventName } from "@kaunter/waha";
import type { EventHandler } from "./event-handler";
import { handleAck } from "./handle-ack";
import { handleArchive } from "./handle-archive";
import { handleCall } from "./handle-call";
import { handleEdited } from "./handle-edited";
import { handleEngine } from "./handle-engine";
import { handleGroup } from "./handle-group";
import { handleLabel } from "./handle-label";
import { handleMessage } from "./handle-message";
import { handlePoll } from "./handle-poll";
import { handlePresence } from "./handle-presence";
import { handleReaction } from "./handle-reaction";
import { handleRevoked } from "./handle-revoked";
import { handleSessionStatus } from "./handle-session-status";
import { handleStateChange } from "./handle-state-change";
import { handleWaiting } from "./handle-waiting";

/** Every event WAHA knows and the family it belongs to; the compiler asks for each. Source: WAHA facts §9. */
const handlers: Readonly<Record<WahaEventName, EventHandler>> = {
  message: handleMessage,
  "message.any": handleMessage,
  "message.ack": handleAck,
  "message.ack.group": handleAck,
  "message.reaction": handleReaction,
  "message.revoked": handleRevoked,
  "message.edited": handleEdited,
  "message.waiting": handleWaiting,
  "session.status": handleSessionStatus,
  "state.change": handleStateChange,
  "presence.update": handlePresence,
  "call.received": handleCall,
  "call.accepted": handleCall,
  "call.rejected": handleCall,
  "group.join": handleGroup,
  "group.leave": handleGroup,
  "group.v2.join": handleGroup,
  "group.v2.leave": handleGroup,
  "group.v2.update": handleGroup,
  "group.v2.participants": handleGroup,
  "label.upsert": handleLabel,
  "label.deleted": handleLabel,
  "label.chat.added": handleLabel,
  "label.chat.deleted": handleLabel,
  "poll.vote": handlePoll,
  "poll.vote.failed": handlePoll,
  "chat.archive": handleArchive,
  "event.response": handleEngine,
  "event.response.failed": handleEngine,
  "engine.event": handleEngine,
};

/** The handler of an event; one whose name nobody knows is stored, so that it can be looked at. */
export function handlerOf(name: string): EventHandler {
  return Object.hasOwn(handlers, name) ? handlers[name as WahaEventName] : (door, heard) => door.store(heard);
}
