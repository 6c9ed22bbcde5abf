import type { UmSim } from "./sim.ts";

/**
 * `GET /chats/messages`: the last so many of a chat, as webhooks told them but with `timestamp` instead of `time`. Their
 * order is nobody's promise: here the newest comes first. The address of a file is empty in history.
 */
export function listMessages({ world }: UmSim, query: URLSearchParams): unknown {
  const chatId = query.get("chatId") ?? "";
  if (chatId === "") return { error: [{ chatId: "is required" }] };
  const limit = Math.min(Number(query.get("limit") ?? 100), 1_000);
  return world.said
    .filter(({ chat }) => chat === chatId)
    .slice(-limit)
    .reverse()
    .map(({ data: { time, ...data } }) => ({ ...data, timestamp: time, media: "" }));
}
