import { parseChatId, type Alias, type GatewayEvent } from "@kaunter/domain";
import { z } from "zod";
import { idText, textOrNull } from "../../wire/scalars.ts";
import { aliasOf } from "../aliases.ts";
import { address, list, record } from "../read.ts";
import { defineHandler, ignored, unsupported } from "./handler.ts";

const groupShape = z.looseObject({ id: idText, subject: textOrNull });
const payloadShape = z.looseObject({ group: groupShape, participants: z.unknown().optional() });

/**
 * `group.v2.*`: a group's name, and who of its people has which phone. That somebody came or went is no line of the
 * thread: the event has no id that its twins share (`join` and `participants` tell the same, and NOWEB's history holds
 * it as a system message besides), so it would be said two or three times. Source: WAHA facts §9.
 */
export const changeGroup = defineHandler(payloadShape, ({ group, participants }, envelope) => {
  const chat = parseChatId(group.id);
  if (!chat) return unsupported(envelope, "the group id is not understood");
  const events: GatewayEvent[] = [];
  if (group.subject) events.push({ type: "chat/named", chatId: chat.chatId, name: group.subject });
  const aliases = [...list(participants), ...list(group.participants)].flatMap(aliasOfParticipant);
  if (aliases.length > 0) events.push({ type: "aliases/learned", aliases });
  return events.length > 0 ? events : ignored(envelope);
});

/** `group.join` and `group.leave` are the engine's own records, superseded by `group.v2.*`: a name is taken, no more. */
export const joinGroup = defineHandler(z.unknown(), (payload, envelope) => {
  const group = groupShape.safeParse(payload);
  const chat = group.success ? parseChatId(group.data.id) : null;
  if (!group.success || chat?.kind !== "group" || !group.data.subject) return ignored(envelope);
  return [{ type: "chat/named", chatId: chat.chatId, name: group.data.subject }];
});

function aliasOfParticipant(value: unknown): Alias[] {
  const participant = record(value) ?? {};
  const alias = aliasOf(address(participant.id), address(participant.pn), "group");
  return alias ? [alias] : [];
}
