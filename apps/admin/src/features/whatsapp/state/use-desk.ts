"use client";
import type { DeskState } from "@kaunter/chat-core";
import { createContext, use, useSyncExternalStore } from "react";
import type { Desk } from "./desk.ts";

export const DeskContext = createContext<Desk | null>(null);

/**
 * The desk of this screen, for handing to actions.
 * @throws Error outside a DeskProvider: that is a mistake in the code.
 */
export function useDeskHandle(): Desk {
  const desk = use(DeskContext);
  if (desk) return desk;
  throw new Error("useDeskHandle needs a DeskProvider above it");
}

/** A part of the desk's memory; the component draws again only when the selected part is another one. */
export function useDesk<T>(selector: (state: DeskState) => T): T {
  const { store } = useDeskHandle();
  const read = () => selector(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
