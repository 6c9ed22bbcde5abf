import type { Channel, SessionsRepository, TwinsRepository } from "@kaunter/db";
import { parseChatId } from "@kaunter/domain";
import type { UltraMsgChannel } from "./ultramsg-channel";

interface Means {
  readonly sessions: Pick<SessionsRepository, "list">;
  readonly twins: Pick<TwinsRepository, "noteAccount">;
}

/**
 * The WAHA session of the same WhatsApp account, if there is one. The account's messages then come by both gateways under
 * the same ids, and WAHA wins: what UltraMsg tells is taken for WAHA's, so that the second to come changes nothing. Whose
 * number the instance is gets noted, for the day a session is paired with it.
 * @param account the address of the instance's account
 */
export async function findTwin(
  { sessions, twins }: Means,
  { instance, told }: Pick<UltraMsgChannel, "instance" | "told">,
  account: string,
): Promise<Channel | null> {
  const phone = parseChatId(account)?.phone ?? null;
  if (phone === null) return null;
  if (told.phone !== phone) {
    await twins.noteAccount(instance, phone);
    told.phone = phone;
  }
  const twin = (await sessions.list("waha")).find((session) => session.phone === phone);
  return twin ? { gateway: "waha", session: twin.name } : null;
}
