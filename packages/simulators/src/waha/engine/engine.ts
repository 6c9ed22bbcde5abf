import type { Phone } from "../phone.ts";
import type { Raw } from "../raw.ts";
import type { SimChat, SimMessage } from "../world.ts";

export type EngineName = "NOWEB" | "GOWS" | "WEBJS";

/** How a row is wanted. */
export interface Wire {
  /** Media as the call wants it; null = not downloaded. */
  readonly media: Raw | null;
  /** The echo of what the API has just sent, where NOWEB shows its fresh record. */
  readonly fresh?: boolean;
}

/** Something done to a message: an edit, a revoke, a reaction. It travels as a message of its own. */
export interface Deed {
  readonly action: SimMessage;
  readonly target: SimMessage;
  /** The new text, or the emoji. */
  readonly text: string;
  /** Asked for through the API. */
  readonly fresh: boolean;
}

/** How one engine writes what happened: the only thing that differs between the profiles. */
export interface Engine {
  readonly name: EngineName;
  /** What the engine cannot do: asked for it, WAHA answers 501. */
  readonly lacks: ReadonlySet<string>;
  /** Whether a history can be asked for by a chat that is not known: `[]`, else a 500. */
  readonly knowsNoChat: "empty" | "throws";
  /** Whether a message may be asked for by its bare id. */
  readonly bareIds: boolean;
  /** The full id as events and rows write it. */
  id(phone: Phone, message: SimMessage): string;
  /** A WAMessage. */
  message(phone: Phone, message: SimMessage, wire: Wire): Raw;
  /** What most sends answer, and what an edit, a delete and a reaction answer for their action. */
  sent(phone: Phone, message: SimMessage): Raw;
  /** What a poll answers. */
  sentPoll(phone: Phone, message: SimMessage): Raw;
  forwarded(phone: Phone, message: SimMessage): Raw;
  chatRow(phone: Phone, chat: SimChat): Raw;
  ack(phone: Phone, message: SimMessage): Raw;
  groupAck(phone: Phone, message: SimMessage, participant: string): Raw;
  edited(phone: Phone, deed: Deed): Raw;
  revoked(phone: Phone, deed: Deed): Raw;
  reaction(phone: Phone, deed: Deed): Raw;
}
