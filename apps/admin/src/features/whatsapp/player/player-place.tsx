"use client";
import { lazy, Suspense } from "react";
import { useDeskView } from "../state/use-desk-view.ts";
import { useTrack } from "./use-player.ts";

const PlayerBar = lazy(async () => ({ default: (await import("./player-bar.tsx")).PlayerBar }));

/** Room for the bar, once something is played and its chat is not in front. */
export function PlayerPlace() {
  const track = useTrack();
  const { conversationId } = useDeskView();
  if (track === null || track.conversationId === conversationId) return null;
  return (
    <Suspense>
      <PlayerBar track={track} />
    </Suspense>
  );
}
