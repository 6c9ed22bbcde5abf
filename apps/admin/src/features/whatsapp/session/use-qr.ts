"use client";
import type { ErrorCode } from "@kaunter/domain";
import { useEffect, useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { readQr } from "../data/sessions.ts";

/** Source: spec "QR code flow". */
const EVERY_MS = 5_000;
/** WhatsApp replaces a code after so long; the gateway does not say when it began. */
const GOOD_FOR_S = 20;

export interface Qr {
  /** Address of the picture; null before the first. */
  readonly picture: string | null;
  /** At most so many seconds until the next one. */
  readonly secondsLeft: number;
  readonly problem: ErrorCode | null;
}

/** The code to scan, asked for every five seconds for as long as it is looked at. */
export function useQr(session: string): Qr {
  const [qr, setQr] = useState<Qr>({ picture: null, secondsLeft: GOOD_FOR_S, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      try {
        const picture = await readQr(session, stop.signal);
        setQr((held) => ({
          picture,
          secondsLeft: held.picture === picture ? held.secondsLeft : GOOD_FOR_S,
          problem: null,
        }));
      } catch (error) {
        if (!stop.signal.aborted) setQr((held) => ({ ...held, problem: errorCodeOf(error) }));
      }
    };
    const tick = () => setQr((held) => ({ ...held, secondsLeft: Math.max(0, held.secondsLeft - 1) }));
    void look();
    const timers = [setInterval(() => void look(), EVERY_MS), setInterval(tick, 1_000)];
    return () => {
      stop.abort();
      for (const timer of timers) clearInterval(timer);
    };
  }, [session]);
  return qr;
}
