"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { type DeskAddress, type HowToGo, presentFilter, readAddress, showAddress, writeAddress } from "./view-query.ts";

export type GoTo = (to: DeskAddress, how?: HowToGo) => void;

/**
 * What is in front by the address bar, and the way to change both. Next tells of a changed address when it finds the time; whoever
 * chose a chat has it in front with the same click, or what they type next would go to the one before.
 */
export function useDeskAddress(): readonly [DeskAddress, GoTo] {
  const query = useSearchParams();
  const [heard, setHeard] = useState(query);
  const [address, setAddress] = useState(() => readAddress(query));
  if (heard !== query) {
    setHeard(query);
    // What is told late, of a place that was left already, takes nobody back.
    if (isPresent(query)) setAddress(readAddress(query));
  }
  const go = useCallback<GoTo>((to, how = "pushState") => {
    showAddress(writeAddress(presentFilter(), to), how);
    setAddress(to);
  }, []);
  return [address, go];
}

const isPresent = (query: URLSearchParams): boolean =>
  new URLSearchParams(location.search).toString() === query.toString();
