"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False until the browser has taken the page over: before that a form would leave the page by itself. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
