import type { z } from "zod";
import { jidOf } from "../engine/noweb-data.ts";
import { eventId } from "../ids.ts";
import type { Scene } from "../scene.ts";
import type { SimChat } from "../world.ts";
import { authorOf } from "./address.ts";
import type { groupSchema } from "./control-schemas.ts";

type Act = z.output<typeof groupSchema>;

/** Something happens to a group: its chat changes, and `group.v2.*` tells of it in milliseconds, as recorded. */
export function actOnGroup(scene: Scene, act: Act): void {
  const { sim, session, phone } = scene;
  const chat = phone.ensureChat(act.in);
  if (act.act === "added") return beAdded(scene, act, chat);
  const timestamp = sim.now();
  if (act.act === "admins_only" || act.act === "everybody") {
    chat.adminsOnly = act.act === "admins_only";
    const group = { id: act.in, membersCanSendMessages: !chat.adminsOnly };
    sim.emit(session, "group.v2.update", { timestamp, group, _data: { id: act.in, announce: chat.adminsOnly } });
  } else if (act.act === "subject") {
    chat.name = act.subject ?? chat.name;
    const group = { id: act.in, subject: chat.name };
    sim.emit(session, "group.v2.update", { timestamp, group, _data: group });
  } else {
    const people = act.people.map((person) => authorOf(sim.world, person).address);
    const staying = chat.participants.filter((id) => !people.includes(id));
    if (act.act === "join") chat.participants = [...staying, ...people];
    if (act.act === "leave") chat.participants = staying;
    const running = (chat.admins ?? []).filter((id) => !people.includes(id));
    chat.admins = act.act === "promote" ? [...running, ...people] : running;
    const role = act.act === "promote" ? "admin" : act.act === "leave" ? "left" : "participant";
    const participants = people.map((id) => ({ id, role }));
    const _data = { id: act.in, action: act.act, participants: people.map(jidOf) };
    const group = { id: act.in };
    sim.emit(session, "group.v2.participants", { timestamp, type: act.act, group, participants, _data });
  }
  sim.touch();
}

/** The gym's phone is in the group from now on; told twice, the first time in the engine's own words. Recorded. */
function beAdded({ sim, session }: Scene, act: Act, chat: SimChat): void {
  chat.name = act.subject ?? chat.name;
  chat.participants = act.people.map((person) => authorOf(sim.world, person).address);
  sim.touch();
  const timestamp = sim.now();
  const { name: subject } = chat;
  const admin = "superadmin";
  const creation = Math.floor(timestamp / 1000);
  const own = {
    id: act.in,
    subject,
    creation,
    participants: chat.participants.map((id) => ({ id: jidOf(id), admin })),
  };
  sim.emit(session, "group.join", own);
  const group = { id: act.in, subject, participants: chat.participants.map((id) => ({ id, role: admin })) };
  const marks = { _eventId: eventId(timestamp), _timestampMs: timestamp };
  sim.emit(session, "group.v2.join", { timestamp, group, _data: { ...own, ...marks } });
}
