import { Answer, EngineException, refusal } from "../http/reply.ts";
import type { Scene } from "../scene.ts";
import type { SimMessage } from "../world.ts";

/** Checks the form of a serialized id the way the engine does: a bare one is an exception, not a refusal. Recorded. */
function requireSerialized(id: unknown): string {
  if (typeof id === "string" && id.split("_").length >= 3) return id;
  throw new EngineException(
    "Message id be in format false_11111111111@c.us_AAAAAAAAAAAAAAAAAAAA[_participant]",
    "Error",
  );
}

/** The message a call names by its full id; what the phone does not know is played as an empty one of that id. */
export function targetOfCall(scene: Scene, id: unknown): SimMessage {
  const full = requireSerialized(id);
  const known = scene.phone.message(full);
  if (known) return known;
  const [fromMe, chatId = "", bareId = "", participant] = full.split("_");
  return {
    bareId,
    chatId,
    fromMe: fromMe === "true",
    source: "app",
    timestamp: Math.floor(scene.sim.now() / 1000),
    body: null,
    proto: {},
    ack: 2,
    pushName: null,
    participant: participant ?? null,
    participantAlt: null,
    chatAlt: null,
    media: null,
  };
}

/** A message that has to be known, because its content is needed; 404 when it is not. */
export function requireKnown(scene: Scene, id: unknown): SimMessage {
  const message = scene.phone.message(requireSerialized(id));
  if (!message) throw new Answer(refusal(404, "Message not found"));
  return message;
}
