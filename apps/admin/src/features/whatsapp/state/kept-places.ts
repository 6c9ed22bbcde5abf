import type { Desk } from "./desk.ts";

/** Where somebody left a thread: the first row in sight and how far it had gone above the edge, in px. */
export interface KeptPlace {
  readonly key: string;
  readonly hidden: number;
  /** The first message in sight, by its id: what to ask the server around when the thread is not loaded any more. */
  readonly messageId: string | null;
}

const places = new WeakMap<Desk["store"], Map<string, KeptPlace>>();

/** Remembers, for as long as this desk is open, where a thread was left; null forgets it (it was at its end). */
export function keepPlace({ store }: Desk, conversationId: string, place: KeptPlace | null): void {
  const own = places.get(store) ?? new Map<string, KeptPlace>();
  places.set(store, own);
  if (place === null) own.delete(conversationId);
  else own.set(conversationId, place);
}

/** Where a thread was left; null for its end. */
export function keptPlace({ store }: Desk, conversationId: string): KeptPlace | null {
  return places.get(store)?.get(conversationId) ?? null;
}
