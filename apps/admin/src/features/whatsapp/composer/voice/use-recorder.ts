"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDeskHandle } from "../../state/use-desk.ts";
import { type Recorder, startRecorder } from "./recorder.ts";

export type RecorderState = "starting" | "recording" | "paused" | "refused";

/** Holds the microphone for as long as it is drawn. `onRefused`: there is none, or the person said no. */
export function useRecorder() {
  const { nowMs } = useDeskHandle();
  const recorder = useRef<Recorder | null>(null);
  const [state, setState] = useState<RecorderState>("starting");

  const [heard, setHeard] = useState<Blob | null>(null);

  const pause = () => {
    setState("paused");
    void recorder.current?.pause().then(setHeard);
  };
  const full = useEffectEvent(pause);
  useEffect(() => {
    let gone = false;
    startRecorder(nowMs, full).then(
      (started) => {
        if (gone) void started.finish();
        else {
          recorder.current = started;
          setState("recording");
        }
      },
      (error: unknown) => {
        // No microphone, or the person did not allow it: said on the screen.
        if (!(error instanceof DOMException)) throw error;
        if (!gone) setState("refused");
      },
    );
    return () => {
      gone = true;
      void recorder.current?.finish();
      recorder.current = null;
    };
  }, [nowMs]);
  const resume = () => {
    recorder.current?.resume();
    setHeard(null);
    setState("recording");
  };
  return { recorder, state, heard, pause, resume };
}
