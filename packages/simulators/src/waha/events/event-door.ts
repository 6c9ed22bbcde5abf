import { takeEvent } from "../mishaps.ts";
import { createRandom, shuffle } from "../random.ts";
import type { Sim, WebhookTarget } from "../sim.ts";
import { wants } from "./event-names.ts";
import { envelopeOf } from "./envelope.ts";
import { parcelOf, type Parcel } from "./parcel.ts";
import type { SocketHub } from "./socket-hub.ts";
import type { WebhookSender } from "./webhook-sender.ts";

export interface EventDoor {
  emit(session: string, event: string, payload: unknown): void;
  /** Lets held events go, in the order the seed decides. */
  release(): void;
}

/** The one way out for events, with all that can befall them: deafness, loss, garbling, doubling, disorder. */
export function createEventDoor(
  sim: Sim,
  hub: SocketHub,
  webhooks: WebhookSender,
  targetsOf: (session: string) => readonly WebhookTarget[],
): EventDoor {
  const held: Parcel[] = [];
  let order: { readonly by: unknown; readonly random: () => number } | null = null;

  const send = (parcel: Parcel): void => {
    const { faults } = sim;
    const targets = targetsOf(parcel.session).filter((target) => wants(target.events, parcel.event));
    const toSockets = !faults.deafSockets && !takeEvent(faults, "missSockets", parcel.event);
    const toWebhooks = !faults.deafWebhooks && targets.length > 0 && !takeEvent(faults, "missWebhooks", parcel.event);
    for (let copies = 0; copies <= faults.duplicateEvents; copies += 1) {
      if (toSockets) hub.broadcast(parcel);
      if (toWebhooks) webhooks.send(targets, parcel);
    }
  };
  const release = (): void => {
    for (const parcel of shuffle(held.splice(0), order?.random ?? createRandom(1))) send(parcel);
  };
  const hold = (parcel: Parcel, reorder: NonNullable<Sim["faults"]["reorderEvents"]>): void => {
    if (order?.by !== reorder) order = { by: reorder, random: createRandom(reorder.seed) };
    held.push(parcel);
    if (held.length >= reorder.count) release();
    else if (held.length === 1) sim.timers.after(reorder.windowMs, release);
  };
  return {
    release,
    emit: (session, event, payload) => {
      const { faults } = sim;
      if (faults.deaf) return;
      const how = faults.badEvents?.how ?? null;
      const garbling = takeEvent(faults, "badEvents", event) ? how : null;
      const parcel = parcelOf(envelopeOf(sim, session, event, payload), garbling);
      if (faults.reorderEvents) hold(parcel, faults.reorderEvents);
      else send(parcel);
    },
  };
}
