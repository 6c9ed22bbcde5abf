import type { Conversation, GatewayEvent } from "@kaunter/domain";
import type { Desk } from "./desk.ts";
import { reacted, received, T0 } from "./events.ts";
import { one } from "./stack.ts";

let people = 0;
/** A chat under a hidden number and one under a known number, on a session of their own. */
export async function twoStrangers(desk: Desk): Promise<{
  session: string;
  lid: string;
  phone: string;
  hidden: Conversation;
  known: Conversation;
}> {
  people += 1;
  const session = `merge-${String(people)}`;
  const lid = `9900000${String(100 + people)}@lid`;
  const phone = `6011990${String(1000 + people)}`;
  await desk.ingest(session, [
    received({ chatId: lid, bareId: `${session}-L1`, name: "Hidden" }),
    received({ chatId: lid, bareId: `${session}-L2`, sentAtMs: T0 + 2000 }),
    received({ chatId: `${phone}@c.us`, bareId: `${session}-P1`, sentAtMs: T0 + 1000, name: "Known" }),
    reacted(`${session}-L1`, "👍", T0 + 3000),
  ]);
  const find = async (chatId: string): Promise<Conversation> => {
    const id = await one<string>(
      desk.stack.sql,
      "select id as value from whatsapp_conversations where session = $1 and chat_id = $2",
      [session, chatId],
    );
    const row = await desk.conversations.find(id);
    if (!row) throw new Error(`no conversation ${chatId}`);
    return row;
  };
  return { session, lid, phone, hidden: await find(lid), known: await find(`${phone}@c.us`) };
}
export const contactOf = (row: Conversation): string => row.contactId ?? "";
/** The messages of a conversation, oldest first, without their session's name. */
export const shortIds = async (desk: Desk, id: string): Promise<string[]> =>
  (await desk.thread(id)).map((row) => row.bareId?.split("-").at(-1) ?? "");
/** WhatsApp tells whose number is hidden behind an id. */
export const learned = (alias: string, phone: string): GatewayEvent => ({
  type: "aliases/learned",
  aliases: [{ alias, phone, learnedFrom: "lids" }],
});
