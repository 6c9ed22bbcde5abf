import { randomBytes } from "node:crypto";
import type { UmSim } from "./sim.ts";
import type { UmOutgoing } from "./world.ts";

/** UltraMsg was seen to try three times; how long it waits between them is not known, ms. */
const RETRY_MS = 500;
const ATTEMPTS = 4;

/** A new id as WhatsApp makes them: the part on which all gateways agree. */
export function newBareId(): string {
  return `3EB0${randomBytes(9).toString("hex").toUpperCase()}`;
}

interface Told {
  readonly id?: number | string;
  readonly referenceId?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Posts one event, and again while it is not taken. Shape: the one captured event; acks by construction. */
export function tell(sim: UmSim, event: string, { id = "", referenceId = "", data }: Told): void {
  const { webhookUrl, faults } = sim;
  if (webhookUrl === null || faults.deaf) return;
  const body = JSON.stringify({
    event_type: event,
    // Without the prefix that the path has.
    instanceId: sim.instanceId.replace(/^instance/, ""),
    id: String(id),
    referenceId: faults.noReferences ? "" : referenceId,
    hash: randomBytes(16).toString("hex"),
    data,
  });
  for (let copy = 0; copy <= faults.duplicates; copy += 1) void post(sim, webhookUrl, body);
}

async function post(sim: UmSim, url: string, body: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (await taken(url, body)) {
      sim.counters.webhooks += 1;
      return;
    }
    sim.counters.webhooksFailed += 1;
    await sim.timers.pause(RETRY_MS * attempt);
  }
}

async function taken(url: string, body: string): Promise<boolean> {
  const headers = { "Content-Type": "application/json" };
  return fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(20_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}

/** `message_create` for what went out through the API, then its ticks. */
export function tellOutgoing(sim: UmSim, message: UmOutgoing): void {
  const names = { id: message.id, referenceId: message.referenceId };
  const { fullId, to: chatId, body, type, media } = message;
  const heard = { fullId, chatId, fromMe: true, body, type, ...(media === null ? {} : { media }) };
  const data = { ...dataOf(sim, heard), ack: "pending" };
  sim.world.said.push({ chat: chatId, data });
  tell(sim, "message_create", { ...names, data });
  const ticks = { server: sim.delays.serverMs, device: sim.delays.deviceMs, read: sim.delays.readMs } as const;
  for (const [ack, afterMs] of Object.entries(ticks)) {
    if (afterMs === null) continue;
    sim.timers.after(afterMs, () => {
      message.ack = ack as UmOutgoing["ack"];
      tell(sim, "message_ack", { ...names, data: { ...data, ack } });
    });
  }
}

interface Heard {
  readonly fullId: string;
  readonly chatId: string;
  readonly fromMe: boolean;
  readonly body: string;
  readonly type?: string;
  readonly media?: string;
  readonly pushname?: string;
  /** Who speaks, in a group. */
  readonly author?: string;
}

/** The `data` of a message's event; empty values are empty texts, as captured. */
export function dataOf({ world }: UmSim, heard: Heard): Record<string, unknown> {
  const { fullId, chatId, fromMe } = heard;
  return {
    ...{ id: fullId, sid: fullId.split("_")[2], fromMe, self: false },
    from: fromMe ? world.account.id : chatId,
    to: fromMe ? chatId : world.account.id,
    author: heard.author ?? "",
    pushname: fromMe ? world.account.name : (heard.pushname ?? ""),
    ...{ ack: "", type: heard.type ?? "chat", body: heard.body, media: heard.media ?? "" },
    ...{ isForwarded: false, isMentioned: false, quotedMsg: {}, mentionedIds: [] },
    time: Math.floor(Date.now() / 1000),
  };
}
