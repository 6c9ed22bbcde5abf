import type { Raw } from "../raw.ts";
import type { SimMedia } from "../world.ts";

/** What a kind is made from: the words beside it, and what it answers. */
export interface KindAsk {
  readonly text: string | null;
  /** `{ contextInfo }` of what is answered, or nothing. */
  readonly context: Raw;
  /** A moment for what takes place at a time, in Unix seconds. */
  readonly now: number;
}

/** The heart of a message. */
export interface KindMade {
  readonly proto: Raw;
  readonly body: string | null;
  readonly media?: SimMedia;
  /** A system line: Baileys' number and who or what it is about. */
  readonly stub?: { readonly code: number; readonly params: readonly string[] };
}

export type MakeKind = (ask: KindAsk) => KindMade;
