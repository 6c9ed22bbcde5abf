import type { Deed } from "./engine/engine.ts";
import { plainKeyOf } from "./engine/noweb-data.ts";
import { phoneId, sentId } from "./ids.ts";
import type { Raw } from "./raw.ts";
import type { Scene } from "./scene.ts";
import type { SimMessage } from "./world.ts";

/** Who does something to a message: the API, or somebody at a phone. */
export interface Doer {
  readonly fresh: boolean;
  readonly fromMe: boolean;
  readonly participant: string | null;
}

/** The desk itself, through the API. */
export const desk: Doer = { fresh: true, fromMe: true, participant: null };

/** The author of a message, at a phone. */
export const authorAt = (target: SimMessage): Doer => ({
  fresh: false,
  fromMe: target.fromMe,
  participant: target.participant,
});

function actionOf({ sim }: Scene, target: SimMessage, doer: Doer, proto: Raw): SimMessage {
  return {
    bareId: doer.fresh ? sentId() : phoneId(),
    chatId: target.chatId,
    fromMe: doer.fromMe,
    source: doer.fresh ? "api" : "app",
    timestamp: Math.floor(sim.now() / 1000),
    body: null,
    proto,
    ack: doer.fresh ? 0 : 2,
    pushName: null,
    participant: doer.participant,
    participantAlt: doer.fromMe ? null : target.participantAlt,
    chatAlt: target.chatAlt,
    media: null,
  };
}

/** Rewrites a message; its history row changes in place, as recorded. Answers the action. */
export function edit(scene: Scene, target: SimMessage, text: string, doer: Doer): SimMessage {
  const key = plainKeyOf(target);
  const extendedTextMessage = { text };
  const proto = doer.fresh
    ? {
        protocolMessage: {
          key,
          type: "MESSAGE_EDIT",
          editedMessage: { extendedTextMessage },
          timestampMs: String(scene.sim.now()),
        },
      }
    : { editedMessage: { message: { protocolMessage: { type: 14, key, editedMessage: { conversation: text } } } } };
  const action = actionOf(scene, target, doer, proto);
  target.body = text;
  target.proto = rewritten(target, text, doer);
  tell(scene, "message.edited", "edited", { action, target, text, fresh: doer.fresh });
  return action;
}

/** A caption changes beside its file; a text is replaced. */
function rewritten(target: SimMessage, text: string, doer: Doer): Raw {
  const [key, content] = Object.entries(target.proto)[0] ?? [];
  if (target.media && key !== undefined) return { [key]: { ...(content as Raw), caption: text } };
  return doer.fresh ? { extendedTextMessage: { text } } : { conversation: text };
}

/** Takes a message back; it leaves the history. Answers the action. */
export function revoke(scene: Scene, target: SimMessage, doer: Doer): SimMessage {
  const key = plainKeyOf(target);
  const protocolMessage = doer.fresh ? { key, type: "REVOKE" } : { type: 0, key };
  const action = actionOf(scene, target, doer, { protocolMessage });
  scene.phone.remove(target);
  tell(scene, "message.revoked", "revoked", { action, target, text: "", fresh: doer.fresh });
  return action;
}

/** Reacts; an empty emoji takes the reaction back. Answers the action. */
export function react(scene: Scene, target: SimMessage, emoji: string, doer: Doer): SimMessage {
  const reactionMessage = { key: plainKeyOf(target), text: emoji, senderTimestampMs: String(scene.sim.now()) };
  const action = actionOf(scene, target, doer, { reactionMessage });
  tell(scene, "message.reaction", "reaction", { action, target, text: emoji, fresh: doer.fresh });
  return action;
}

/** What the API did is told after its own answer, what a phone did at once. */
function tell(scene: Scene, event: string, how: "edited" | "revoked" | "reaction", deed: Deed): void {
  const { sim, session, phone, engine } = scene;
  sim.touch();
  const payload = engine[how](phone, deed);
  if (deed.fresh) sim.timers.after(0, () => sim.emit(session, event, payload));
  else sim.emit(session, event, payload);
}
