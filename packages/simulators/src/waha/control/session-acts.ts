import type { z } from "zod";
import { sessionOf } from "../guards.ts";
import { Answer, refusal } from "../http/reply.ts";
import { beWorking, changeStatus, loseNetwork, regainNetwork } from "../lifecycle.ts";
import type { Sim } from "../sim.ts";
import type { SimSession } from "../world.ts";
import type { networkSchema, scanSchema, statusSchema } from "./control-schemas.ts";

function required(sim: Sim, name: string): SimSession {
  const session = sessionOf(sim, name);
  if (!session) throw new Answer(refusal(404, "Session not found"));
  return session;
}

/** Somebody scans the QR code with a phone, or types the pairing code on it. */
export function scan(sim: Sim, ask: z.output<typeof scanSchema>): void {
  const session = required(sim, ask.session);
  if (session.status !== "SCAN_QR_CODE") {
    throw new Answer(refusal(422, `Nothing to scan: the session is ${session.status}`));
  }
  if (ask.code !== undefined && ask.code.replace("-", "") !== session.pairingCode?.replace("-", "")) {
    throw new Answer(refusal(422, "The phone says: wrong code"));
  }
  if (ask.phone === undefined) return beWorking(sim, session);
  const pushName = ask.pushName ?? sim.world.account.pushName;
  beWorking(sim, session, { id: `${ask.phone}@c.us`, pushName, lid: `99${ask.phone}@lid` });
}

/** The phone signs the linked device out: the session has FAILED, but remembers who it was. Recorded. */
export function unpair(sim: Sim, name: string): void {
  const session = required(sim, name);
  session.paired = false;
  changeStatus(sim, session, "FAILED");
}

/** The network to WhatsApp goes or comes back. */
export function network(sim: Sim, ask: z.output<typeof networkSchema>): void {
  const session = required(sim, ask.session);
  if (ask.up) regainNetwork(sim, session);
  else loseNetwork(sim, session);
}

/** Any status at all, as it is; a way into states that hardly ever happen. */
export function forceStatus(sim: Sim, ask: z.output<typeof statusSchema>): void {
  const session = required(sim, ask.session);
  if (ask.status === "WORKING") beWorking(sim, session);
  else changeStatus(sim, session, ask.status);
}
