import { keepFile } from "./files.ts";
import type { UmSim } from "./sim.ts";
import { dataOf, newBareId, tell, tellOutgoing } from "./tell.ts";
import type { UmOutgoing } from "./world.ts";

/** UltraMsg's limits, in characters. */
const LONGEST = { body: 4_096, caption: 1_024, filename: 255, file: 10_000_000 } as const;

/** The endpoints that send: the field each calls its content by, and WhatsApp's own word for what arrives. */
const KINDS = {
  chat: { field: "body", type: "chat" },
  image: { field: "image", type: "image" },
  video: { field: "video", type: "video" },
  voice: { field: "audio", type: "ptt" },
  document: { field: "document", type: "document" },
} as const;
export type UmSendKind = keyof typeof KINDS;

/** `POST /messages/<kind>`: into the queue, or what is wrong with it. */
export function send(sim: UmSim, fields: URLSearchParams, kind: UmSendKind): unknown {
  const { field, type } = KINDS[kind];
  const wrong = complaints(fields, kind);
  if (wrong.length > 0) return { error: wrong };
  const to = fields.get("to") ?? "";
  const chatId = to.includes("@") ? to : `${to.replace(/\D/g, "")}@c.us`;
  const content = fields.get(field) ?? "";
  const message: UmOutgoing = {
    id: sim.nextId,
    fullId: `true_${chatId}_${newBareId()}`,
    referenceId: fields.get("referenceId") ?? "",
    ...{ to: chatId, type, body: kind === "chat" ? content : (fields.get("caption") ?? "") },
    ...{ replyTo: fields.get("msgId"), priority: Number(fields.get("priority") ?? 10) },
    media: kind === "chat" ? null : keepFile(sim, Buffer.from(content, "base64")),
    filename: fields.get("filename"),
    createdAt: Math.floor(Date.now() / 1000),
    ...{ status: "queue", ack: "pending" },
  };
  sim.nextId += 1;
  sim.world.outgoing.push(message);
  sim.timers.after(sim.delays.queueMs, () => leaveQueue(sim, message));
  return { sent: "true", message: "ok", id: message.id };
}

function complaints(fields: URLSearchParams, kind: UmSendKind): Record<string, string>[] {
  const { field } = KINDS[kind];
  const required = ["to", field, ...(kind === "document" ? ["filename"] : [])];
  const { caption, filename } = LONGEST;
  const limits = { caption, filename, [field]: kind === "chat" ? LONGEST.body : LONGEST.file };
  return [
    ...required.filter((name) => (fields.get(name) ?? "") === "").map((name) => ({ [name]: "is required" })),
    ...Object.entries(limits)
      .filter(([name, most]) => (fields.get(name) ?? "").length > most)
      .map(([name, most]) => ({ [name]: `max length limit exceeded of ${String(most)}` })),
  ];
}

/** The moment a queued message goes out, or turns out not to. */
export function leaveQueue(sim: UmSim, message: UmOutgoing): void {
  if (message.status !== "queue") return;
  message.status = sim.faults.outcome;
  if (message.status === "sent") tellOutgoing(sim, message);
}

/** `POST /messages/reaction`: told of as others' code reads it; neither the answer nor the event was ever captured. */
export function react(sim: UmSim, fields: URLSearchParams): unknown {
  const [target, emoji] = [fields.get("msgId") ?? "", fields.get("emoji") ?? ""];
  if (target === "") return { error: [{ msgId: "is required" }] };
  sim.world.reactions.push({ target, emoji });
  const chatId = target.split("_")[1] ?? "";
  const fullId = `true_${chatId}_${newBareId()}`;
  const data = dataOf(sim, { ...{ fullId, chatId, fromMe: true, body: emoji }, type: "reaction" });
  tell(sim, "message_reaction", { data: { ...data, quotedMsg: { id: target } } });
  return { sent: "true", message: "ok" };
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
      ...{ body: message.body, priority: message.priority, status: message.status, ack: message.ack },
      ...{ type: message.type, created_at: message.createdAt, sent_at: message.createdAt, metadata: {} },
    })),
  };
}
