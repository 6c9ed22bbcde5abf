import type { z } from "zod";
import { jidOf } from "../engine/noweb-data.ts";
import type { Scene } from "../scene.ts";
import { authorOf } from "./address.ts";
import type { groupSchema } from "./control-schemas.ts";

type Act = z.output<typeof groupSchema>;

/** Something happens to a group: its chat changes, and `group.v2.*` tells of it in milliseconds, as recorded. */
export function actOnGroup({ sim, session, phone }: Scene, act: Act): void {
  const chat = phone.ensureChat(act.in);
  const timestamp = sim.now();
  if (act.act === "subject") {
    chat.name = act.subject ?? chat.name;
    const group = { id: act.in, subject: chat.name };
    sim.emit(session, "group.v2.update", { timestamp, group, _data: group });
  } else {
    const people = act.people.map((person) => authorOf(sim.world, person).address);
    const staying = chat.participants.filter((id) => !people.includes(id));
    if (act.act === "join") chat.participants = [...staying, ...people];
    if (act.act === "leave") chat.participants = staying;
    const role = act.act === "promote" ? "admin" : act.act === "leave" ? "left" : "participant";
    const participants = people.map((id) => ({ id, role }));
    const _data = { id: act.in, action: act.act, participants: people.map(jidOf) };
    const group = { id: act.in };
    sim.emit(session, "group.v2.participants", { timestamp, type: act.act, group, participants, _data });
  }
  sim.touch();
}
