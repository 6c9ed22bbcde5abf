"use client";
import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** What was chosen here this time; a browser that keeps nothing still remembers until the page goes. */
const chosen = new Map<string, boolean>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(key: string, fallback: boolean): boolean {
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const kept = allowed(() => localStorage.getItem(key));
  return kept === null ? fallback : kept === "1";
}

/** A yes or no this browser remembers over reloads. The server answers `fallback`. */
export function useRemembered(key: string, fallback: boolean): readonly [boolean, (value: boolean) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key, fallback),
    () => fallback,
  );
  const remember = useCallback(
    (next: boolean) => {
      chosen.set(key, next);
      allowed(() => {
        localStorage.setItem(key, next ? "1" : "0");
        return null;
      });
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, remember];
}

/** Browsers may forbid the store altogether. */
function allowed(work: () => string | null): string | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
