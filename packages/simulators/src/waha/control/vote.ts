import type { z } from "zod";
import { phoneId } from "../ids.ts";
import type { Scene } from "../scene.ts";
import { targetOf } from "./actions.ts";
import { authorOf } from "./address.ts";
import type { voteSchema } from "./control-schemas.ts";

/** Somebody votes in a poll. Source: OpenAPI 2026.7.1, PollVotePayload. */
export function vote({ sim, session, phone, engine }: Scene, ask: z.output<typeof voteSchema>): void {
  const poll = targetOf({ sim, session, phone, engine }, ask.messageId);
  const voter = authorOf(sim.world, ask.from).address;
  const group = poll.chatId.endsWith("@g.us");
  const me = phone.account.id;
  const [from, to] = poll.fromMe ? [me, poll.chatId] : [poll.chatId, me];
  sim.emit(session, "poll.vote", {
    vote: {
      id: `false_${poll.chatId}_${phoneId()}${group ? `_${voter}` : ""}`,
      to: group ? poll.chatId : me,
      from: voter,
      fromMe: false,
      ...(group ? { participant: voter } : {}),
      selectedOptions: ask.options,
      timestamp: sim.now(),
    },
    poll: { id: engine.id(phone, poll), to, from, fromMe: poll.fromMe },
    _data: {},
  });
}
