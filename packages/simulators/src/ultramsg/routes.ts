import { listMessages } from "./history.ts";
import { listOutgoing, react, send } from "./send.ts";
import type { UmSim } from "./sim.ts";

type Answer = (sim: UmSim, fields: URLSearchParams) => unknown;

/** What of UltraMsg is played, by method and path below the instance. */
export const routes: Readonly<Record<string, Answer>> = {
  "GET /chats": ({ world }) =>
    world.chats.map(({ id, name, unread, lastTime }) => ({
      ...{ id, name: name ?? "", unread, last_time: lastTime },
      // Assumed, after whatsapp-web.js.
      ...{ isGroup: id.endsWith("@g.us"), isReadOnly: false, archived: false, pinned: false, isMuted: false },
    })),
  "GET /chats/messages": listMessages,
  "GET /contacts": ({ world }) =>
    world.chats
      .filter(({ id }) => id.endsWith("@c.us"))
      .map(({ id, name }) => ({ id, name: name ?? "", pushname: name ?? "", isMyContact: name !== null })),
  "GET /contacts/contact": ({ world }, fields) => {
    const found = world.chats.find(({ id }) => id === fields.get("chatId"));
    return found ? { id: found.id, name: found.name ?? "", pushname: found.name ?? "" } : { error: "user not found" };
  },
  "GET /instance/status": ({ faults }) => ({
    status: { accountStatus: { status: faults.status, substatus: "connected" } },
  }),
  "GET /instance/me": ({ world, faults }) =>
    faults.status === "authenticated" ? world.account : { error: "instance status not equal authenticated" },
  "GET /messages": listOutgoing,
  "POST /messages/chat": (sim, fields) => send(sim, fields, "chat"),
  "POST /messages/image": (sim, fields) => send(sim, fields, "image"),
  "POST /messages/video": (sim, fields) => send(sim, fields, "video"),
  "POST /messages/voice": (sim, fields) => send(sim, fields, "voice"),
  "POST /messages/document": (sim, fields) => send(sim, fields, "document"),
  "POST /messages/reaction": react,
};
