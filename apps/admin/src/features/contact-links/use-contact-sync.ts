"use client";
import { type ContactSyncRun, type ErrorCode, lastContactSyncSchema } from "@kaunter/domain";
import { useEffect, useRef, useState } from "react";
import useSWR from "swr";
import { z } from "zod";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { request } from "@/features/whatsapp/data/request.ts";

/** How often a run is asked how far it is, ms. */
const EVERY_MS = 1_000;

/** No failures of the run: somebody else runs one already, or this one takes longer than a request may. */
const STILL_RUNNING: readonly ErrorCode[] = ["conflict", "gateway_timeout"];

export interface ContactSync {
  /** UltraMsg is set up here. */
  readonly configured: boolean;
  readonly running: boolean;
  /** The newest run, under way or over; null before the first. */
  readonly run: ContactSyncRun | null;
  /** Why it could not be started. */
  readonly problem: ErrorCode | null;
  readonly start: () => Promise<void>;
}

/** Fetching contacts from UltraMsg: how the newest run does, and starting one. @param onEnd when one has ended, whoever began it */
export function useContactSync(onEnd: () => void): ContactSync {
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const read = () => request("/api/whatsapp-contacts/last", lastContactSyncSchema);
  const { data, mutate } = useSWR<{ run: ContactSyncRun | null }, unknown>("/api/whatsapp-contacts/last", read, {
    refreshInterval: (last) => (starting || last?.run?.state === "running" ? EVERY_MS : 0),
    // Without UltraMsg there is no such route, and there will be none a second later.
    shouldRetryOnError: (error) => errorCodeOf(error) !== "not_found",
  });
  const running = starting || data?.run?.state === "running";
  useRunEnd(running, onEnd);
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      await request("/api/whatsapp-contacts", z.unknown(), { method: "POST" });
    } catch (error) {
      const code = errorCodeOf(error);
      if (!STILL_RUNNING.includes(code)) setProblem(code);
    } finally {
      await mutate();
      setStarting(false);
    }
  };
  const run = data?.run ?? null;
  // A run that failed says so itself, with more words.
  const told = run?.state === "failed" && run.error === problem;
  return { configured: data !== undefined, running, run, problem: told ? null : problem, start };
}

function useRunEnd(running: boolean, onEnd: () => void): void {
  const was = useRef(running);
  useEffect(() => {
    if (was.current && !running) onEnd();
    was.current = running;
  });
}
