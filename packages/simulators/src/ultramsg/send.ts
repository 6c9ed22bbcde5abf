import type { UmSim } from "./sim.ts";
import { newBareId, tellOutgoing } from "./tell.ts";
import type { UmOutgoing } from "./world.ts";

/** UltraMsg's limit, in characters. */
const LONGEST = 4_096;

/** `POST /messages/chat`: into the queue, or what is wrong with it. */
export function send(sim: UmSim, fields: URLSearchParams): unknown {
  const [to, body] = [fields.get("to") ?? "", fields.get("body") ?? ""];
  const wrong = [
    ...(to === "" ? [{ to: "is required" }] : []),
    ...(body === "" ? [{ body: "is required" }] : []),
    ...(body.length > LONGEST ? [{ body: `max length limit exceeded of ${String(LONGEST)}` }] : []),
  ];
  if (wrong.length > 0) return { error: wrong };
  const chatId = to.includes("@") ? to : `${to.replace(/\D/g, "")}@c.us`;
  const message: UmOutgoing = {
    id: sim.nextId,
    fullId: `true_${chatId}_${newBareId()}`,
    referenceId: fields.get("referenceId") ?? "",
    ...{ to: chatId, body, replyTo: fields.get("msgId"), priority: Number(fields.get("priority") ?? 10) },
    createdAt: Math.floor(Date.now() / 1000),
    ...{ status: "queue", ack: "pending" },
  };
  sim.nextId += 1;
  sim.world.outgoing.push(message);
  sim.timers.after(sim.delays.queueMs, () => leaveQueue(sim, message));
  return { sent: "true", message: "ok", id: message.id };
}

/** The moment a queued message goes out, or turns out not to. */
export function leaveQueue(sim: UmSim, message: UmOutgoing): void {
  if (message.status !== "queue") return;
  message.status = sim.faults.outcome;
  if (message.status === "sent") tellOutgoing(sim, message);
}

/** `GET /messages`: what the API was asked to send, by our reference, newest first. */
export function listOutgoing({ world }: UmSim, query: URLSearchParams): unknown {
  const wanted = query.get("referenceId");
  const found = world.outgoing.filter(({ referenceId }) => wanted === null || referenceId === wanted).reverse();
  const limit = Number(query.get("limit") ?? 100);
  return {
    ...{ total: found.length, pages: 1, limit, page: 1 },
    messages: found.slice(0, limit).map((message) => ({
      ...{ id: message.id, referenceId: message.referenceId, from: world.account.id, to: message.to },
      ...{ body: message.body, priority: message.priority, status: message.status, ack: message.ack, type: "chat" },
      ...{ created_at: message.createdAt, sent_at: message.createdAt, metadata: {} },
    })),
  };
}
