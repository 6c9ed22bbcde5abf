import type { UltraMsgChannel } from "./ultramsg-channel";

/** Where a send stands: with WhatsApp, in the queue, turned down for good, or never heard of. */
export type Settled = "out" | "waiting" | "refused" | "unknown";

/** UltraMsg's words for the end of a message that never went out. */
const REFUSED = new Set(["invalid", "unsent", "expired"]);

/** Asks what became of a send, by our reference. @throws UltraMsgError when it does not answer now */
export async function lookUpUltraMsg(
  { client }: Pick<UltraMsgChannel, "client">,
  referenceId: string,
): Promise<Settled> {
  const found = await client.findSent(referenceId);
  if (found === null) return "unknown";
  if (found.status === "sent") return "out";
  return REFUSED.has(found.status) ? "refused" : "waiting";
}
