/** In the order the server's own validation message lists them. Source: recorded. */
export const WAHA_EVENTS: readonly string[] = [
  "session.status",
  "message",
  "message.reaction",
  "message.any",
  "message.ack",
  "message.ack.group",
  "message.waiting",
  "message.revoked",
  "message.edited",
  "state.change",
  "group.join",
  "group.leave",
  "group.v2.join",
  "group.v2.leave",
  "group.v2.update",
  "group.v2.participants",
  "presence.update",
  "poll.vote",
  "poll.vote.failed",
  "chat.archive",
  "call.received",
  "call.accepted",
  "call.rejected",
  "label.upsert",
  "label.deleted",
  "label.chat.added",
  "label.chat.deleted",
  "event.response",
  "event.response.failed",
  "engine.event",
];

/** `*` stands for all but these two. */
const NOT_WILD = new Set(["state.change", "engine.event"]);

export function wants(asked: readonly string[], event: string): boolean {
  return asked.includes(event) || (asked.includes("*") && !NOT_WILD.has(event));
}
