import type { Desk } from "../state/desk.ts";
import type { KeptPlace } from "./scroll-law.ts";

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
