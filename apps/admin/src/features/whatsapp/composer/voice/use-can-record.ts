"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Is there a way to record? Not on a page without https, where browsers give no microphone; not on the server. */
export function useCanRecord(): boolean {
  return useSyncExternalStore(
    never,
    () => typeof MediaRecorder !== "undefined" && "mediaDevices" in navigator,
    () => false,
  );
}
