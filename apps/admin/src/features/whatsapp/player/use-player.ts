"use client";
import { useSyncExternalStore } from "react";
import type { PlayerState, Track } from "./create-player.ts";
import { player } from "./player.ts";

const readTrack = (): Track | null => player.read().track;
const nothing = (): null => null;

/** What is being played, or null. */
export function useTrack(): Track | null {
  return useSyncExternalStore(player.subscribe, readTrack, nothing);
}

/** What the player does with one message; null while another one is on. Draws again only then. */
export function usePlaying(messageId: string): PlayerState | null {
  const read = () => (player.read().track?.messageId === messageId ? player.read() : null);
  return useSyncExternalStore(player.subscribe, read, nothing);
}
