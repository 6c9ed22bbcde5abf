import { AppError, parseMessageId } from "@kaunter/domain";
import { runtime } from "@/server/runtime";
import { accountAddress } from "./account-address";
import { requireUltraMsg } from "./require-ultramsg";

/**
 * Has the instance put an emoji on a message, or take it back. Whether UltraMsg tells of our own reactions is nobody's
 * knowledge, so it is written down here as if it had: should it tell, that changes nothing.
 * @throws UltraMsgError, AppError `gateway_not_working` for an instance that is not looked after any more
 */
export async function reactThroughUltraMsg(instance: string, fullId: string, emoji: string): Promise<void> {
  const channel = requireUltraMsg();
  const bareId = parseMessageId(fullId)?.bareId;
  if (channel.instance !== instance) throw new AppError("gateway_not_working", "This instance is not connected here.");
  if (bareId === undefined) throw new AppError("conflict", "WhatsApp has not named this message yet.");
  const senderId = await accountAddress(channel);
  await channel.client.react(fullId, emoji);
  const target = { chatId: null, bareId, fromMe: null };
  await runtime().ingest.add(
    {
      ...{ gateway: "ultramsg", session: instance },
      event: { type: "message/reacted", ...target, emoji, senderId, reactorIsMe: true, atMs: Date.now() },
    },
    "event",
  );
}
