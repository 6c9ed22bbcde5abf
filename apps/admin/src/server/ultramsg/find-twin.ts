import type { Channel, SessionsRepository } from "@kaunter/db";
import { parseChatId } from "@kaunter/domain";

/**
 * The WAHA session of the same WhatsApp account, if there is one. The account's messages then come by both gateways under
 * the same ids, and WAHA wins: what UltraMsg tells is taken for WAHA's, so that the second to come changes nothing.
 * @param account the address of the instance's account
 */
export async function findTwin(sessions: Pick<SessionsRepository, "list">, account: string): Promise<Channel | null> {
  const phone = parseChatId(account)?.phone ?? null;
  if (phone === null) return null;
  const twin = (await sessions.list("waha")).find((session) => session.phone === phone);
  return twin ? { gateway: "waha", session: twin.name } : null;
}
