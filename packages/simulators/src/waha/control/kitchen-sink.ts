import type { z } from "zod";
import { kindNames, type Kind } from "../kinds/all-kinds.ts";
import type { Scene } from "../scene.ts";
import { editByAuthor, reactByPerson, revokeByAuthor } from "./actions.ts";
import { authorOf } from "./address.ts";
import { saySchema, type kitchenSinkSchema } from "./control-schemas.ts";
import { say } from "./say.ts";
import { vote } from "./vote.ts";

/** Nobody of the story: the chat holds one of everything. */
const KITCHEN_SINK = "60111000999";
/** What only others can do: a reply to our menu, a notice, a thing we cannot even name. */
const THEIRS_ONLY = new Set<Kind>([
  "buttonsReply",
  "listReply",
  "templateReply",
  "statusReply",
  "e2eNotice",
  "joinNotice",
  "subjectNotice",
  "unsupported",
]);
/** One kind after the other, in seconds. */
const APART = 20;

export interface KitchenSink {
  readonly chatId: string;
  /** Full ids: what they sent, and what the gym's phone sent. */
  readonly theirs: Readonly<Record<string, string>>;
  readonly ours: Readonly<Record<string, string>>;
}

/** Fills one chat with every kind, both ways where that can be, and with an edit, a revoke, a reaction and a vote. */
export function kitchenSink(scene: Scene, ask: z.output<typeof kitchenSinkSchema>): KitchenSink {
  const from = ask.from ?? KITCHEN_SINK;
  const chatId = authorOf(scene.sim.world, from).address;
  const { silently } = ask;
  let agoSeconds = kindNames.length * 2 * APART;
  const write = (kind: Kind, fromMe: boolean, text?: string) => {
    agoSeconds = Math.max(0, agoSeconds - APART);
    const words = text === undefined ? {} : { text };
    const name = fromMe ? {} : { pushName: "Kitchen Sink" };
    return say(scene, saySchema.parse({ from, kind, fromMe, silently, agoSeconds, ...words, ...name })).messageId;
  };
  const theirs: Record<string, string> = {};
  const ours: Record<string, string> = {};
  for (const kind of kindNames) {
    const text = ["text", "ephemeral"].includes(kind) ? `Contoh ${kind}` : undefined;
    theirs[kind] = write(kind, false, text);
    if (!THEIRS_ONLY.has(kind)) ours[kind] = write(kind, true, text);
  }
  theirs.imageWithCaption = write("image", false, "Ini resitnya");
  theirs.documentWithCaption = write("pdf", false, "Resit bulan ini");
  if (silently) return { chatId: chatId, theirs, ours };
  theirs.edited = write("text", false, "Jam 7");
  editByAuthor(scene, theirs.edited, "Jam 8");
  theirs.revoked = write("text", false, "Salah hantar");
  revokeByAuthor(scene, theirs.revoked);
  reactByPerson(scene, { from, messageId: ours.text ?? theirs.text ?? "", emoji: "🙏" });
  vote(scene, { from, messageId: ours.poll ?? "", options: ["7 malam"] });
  return { chatId: chatId, theirs, ours };
}
