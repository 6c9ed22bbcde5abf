import { giveAck } from "../acks.ts";
import { deliverReceived } from "../deliver.ts";
import { authorAt, edit, react, revoke } from "../deeds.ts";
import type { Scene } from "../scene.ts";
import type { SimMessage } from "../world.ts";
import { loadMessage, loadText } from "./load-message.ts";
import type { LoadChat } from "./load-people.ts";
import type { ActName, LoadAsk } from "./load-types.ts";

/** So many of the newest messages can still be acted on. */
const RECENT = 400;
const EMOJI = ["👍", "🙏", "😂", "❤️", ""];

/** The stage of a load: who is there, and what was said lately. */
export interface Stage {
  readonly scene: Scene;
  readonly chats: readonly LoadChat[];
  readonly random: () => number;
  readonly theirs: SimMessage[];
  readonly ours: SimMessage[];
}

/** Which act comes next. An act on a message needs one, so the first ones are always messages. */
export function nextAct(mix: LoadAsk["mix"], stage: Stage): ActName {
  const wanted = choose(mix, stage.random);
  if (wanted === "ack") return stage.ours.some((message) => message.ack < 3) ? "ack" : "own";
  const onTheirs = wanted === "reaction" || wanted === "edit" || wanted === "revoke";
  return onTheirs && stage.theirs.length === 0 ? "message" : wanted;
}

function choose(mix: LoadAsk["mix"], random: () => number): ActName {
  const entries = Object.entries(mix) as [ActName, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return "message";
}

/** Does it; answers the message it was about. */
export function actOut(act: ActName, stage: Stage): SimMessage | null {
  const { scene, random, theirs, ours } = stage;
  if (act === "message" || act === "own") return write(stage, act === "own");
  if (act === "ack") {
    const message = ours.find((candidate) => candidate.ack < 3) ?? null;
    if (message) giveAck(scene, message, message.ack + 1);
    return message;
  }
  const at = Math.floor(random() * theirs.length);
  const target = theirs[at];
  if (!target) return null;
  if (act === "edit") edit(scene, target, loadText(random), authorAt(target));
  else if (act === "reaction") {
    const emoji = EMOJI[Math.floor(random() * EMOJI.length)] ?? "👍";
    react(scene, target, emoji, { fresh: false, fromMe: false, participant: target.participant });
  } else {
    revoke(scene, target, authorAt(target));
    theirs.splice(at, 1);
  }
  return target;
}

function write({ scene, chats, random, theirs, ours }: Stage, fromMe: boolean): SimMessage | null {
  const chat = chats[Math.floor(random() * chats.length)];
  if (!chat) return null;
  const message = loadMessage(chat, fromMe, Math.floor(scene.sim.now() / 1000), random);
  deliverReceived(scene, message);
  const recent = fromMe ? ours : theirs;
  recent.push(message);
  if (recent.length > RECENT) recent.shift();
  return message;
}
