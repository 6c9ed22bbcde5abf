import type { Channel } from "@kaunter/db";
import type { GatewayMessage } from "@kaunter/domain";
import type { UltraMsgChat, UltraMsgData } from "@kaunter/ultramsg";
import { normaliseHistoryRow } from "@kaunter/ultramsg/normalise";
import { type HeldLease, holdLease } from "@/server/link/hold-lease";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { accountAddress } from "./account-address";
import { findTwin } from "./find-twin";
import { inChannel } from "./in-channel";
import type { UltraMsgChannel } from "./ultramsg-channel";

/** Clocks differ, and a chat's time may be cut to minutes. */
const OVERLAP_MS = 10 * 60_000;
/** The last messages of a chat, and how many more when all of those are new. UltraMsg gives no older ones. */
const [FEW, MOST] = [100, 1_000];

export type UltraMsgParts = Pick<Runtime, "holder" | "ingest"> & {
  readonly ultramsg: UltraMsgChannel;
  readonly repositories: Pick<Runtime["repositories"], "leases" | "sessions" | "twins">;
  readonly nowMs: () => number;
  /** Between two chats, so that the instance keeps room for people. */
  readonly pause: () => Promise<void>;
};

/**
 * Compares UltraMsg's chats with the mirror and fills what no webhook brought: only chats that moved since the last
 * comparison; the very first one brings no history, it notes where the next one begins. One process at a time; broken off,
 * the next one begins again where the last whole one ended. Source: architecture §4 "Catch up".
 * @throws UltraMsgError, AppError
 */
export async function reconcileUltraMsg(parts: UltraMsgParts): Promise<"done" | "busy"> {
  const { repositories, ultramsg, holder } = parts;
  // A holder of its own for each call, or two calls of one process would both hold it.
  const own = `${holder}/${crypto.randomUUID()}`;
  const found = await holdLease(repositories.leases, `reconcile:${ultramsg.instance}`, own, (lease) =>
    compare(parts, lease),
  );
  return found === null ? "busy" : "done";
}

async function compare(parts: UltraMsgParts, lease: HeldLease): Promise<number> {
  const { ultramsg, repositories, nowMs } = parts;
  const { instance, client } = ultramsg;
  const startedAtMs = nowMs();
  const twin = await findTwin(repositories, ultramsg, await accountAddress(ultramsg));
  const comparedAtMs = await repositories.twins.comparedAtMs(instance);
  let found = 0;
  if (comparedAtMs !== null) {
    const sinceMs = comparedAtMs - OVERLAP_MS;
    const { rows } = await client.chats();
    for (const chat of rows.filter(({ lastTimeS }) => lastTimeS !== null && lastTimeS * 1000 >= sinceMs)) {
      if (!lease.isHeld()) return found;
      found += (await fillChat(parts, chat, sinceMs, twin)).length;
      await parts.pause();
    }
  }
  await repositories.twins.noteCompared(instance, lease.token, startedAtMs);
  if (found > 0) log.warn("ultramsg/gaps-filled", { instance, messages: found });
  return found;
}

/** Its order is nobody's promise; what was said within one second keeps the one that the rest has. */
function oldestFirst(rows: readonly UltraMsgData[]): readonly UltraMsgData[] {
  return (rows[0]?.time ?? 0) > (rows.at(-1)?.time ?? 0) ? rows.toReversed() : rows;
}

/** Everything of the window goes in, oldest first; what is known stays, and learns its ticks. Answers what was new. */
async function fillChat(
  { ultramsg, ingest }: UltraMsgParts,
  chat: UltraMsgChat,
  sinceMs: number,
  twin: Channel | null,
): Promise<GatewayMessage[]> {
  const read = async (limit: number) => {
    const { rows } = await ultramsg.client.messages(chat.id, limit);
    const events = oldestFirst(rows).flatMap((row) => normaliseHistoryRow(row) ?? []);
    const messages = events.flatMap((event) => (event.type === "message/received" ? [event.message] : []));
    const recent = messages
      .filter(({ sentAtMs }) => sentAtMs >= sinceMs)
      .sort((one, other) => one.sentAtMs - other.sentAtMs);
    return { recent, isCut: rows.length >= limit && recent.length === messages.length };
  };
  const few = await read(FEW);
  const { recent } = few.isCut ? await read(MOST) : few;
  const taken = recent.map((message) =>
    inChannel({ type: "message/received", message }, ultramsg.instance, twin, "reconcile"),
  );
  const answers = await ingest.addAll(
    taken.map(({ event }) => event),
    "reconcile",
  );
  return recent.filter((_, index) => answers[index]?.created);
}
