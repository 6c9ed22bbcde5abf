"use client";
import { createDeskStore } from "@kaunter/chat-core";
import type { DeskFilter, ErrorCode } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { createBrowserApi, type DeskApi } from "../data/api.ts";
import { sessionIsOver } from "../data/session-over.ts";
import type { DeskStart } from "../desk-start.ts";
import type { Desk } from "./desk.ts";
import { browserTimers } from "./browser-timers.ts";
import { initialState } from "./initial-state.ts";
import { keepConnected } from "./keep-connected.ts";
import { keepCounted } from "./keep-counted.ts";
import { keepFiles } from "./keep-files.ts";
import { keepHealed } from "./keep-healed.ts";
import { keepNotes } from "./keep-notes.ts";
import { keepUnsent } from "./keep-unsent.ts";
import { randomId } from "./random-id.ts";
import { createUnsentFiles } from "./unsent-files.ts";
import { DeskContext } from "./use-desk.ts";
import { useSession } from "./use-session.ts";

// Once in a shift, if at all.
const SignInAgain = lazy(async () => ({ default: (await import("../sign-in-again/sign-in-again.tsx")).SignInAgain }));

export interface DeskProviderProps {
  readonly start: DeskStart;
  /** The filter the server read the list with. */
  readonly filter: DeskFilter;
  readonly api?: DeskApi;
  /** This person may do more, or less, than when the page was made. Keep it the same between draws. */
  readonly onAccessChanged?: () => void;
  readonly children: ReactNode;
}

/** One desk a mount: its memory starts with what the server rendered and stays current for as long as it is on screen. */
export function DeskProvider({ start, filter, api, onAccessChanged, children }: DeskProviderProps) {
  const words = useTranslations("errors");
  const pokes = start.pokes ?? null;
  const [desk] = useState<Desk>(() => ({
    store: createDeskStore(initialState(start, filter)),
    api: api ?? createBrowserApi(start.staff.id),
    staff: start.staff,
    sessionName: start.session?.name,
    files: typeof indexedDB === "undefined" ? undefined : createUnsentFiles(indexedDB),
    report: (code: ErrorCode) => toast(words(code)),
    signedOut: sessionIsOver,
    nowMs: () => Date.now(),
    newId: randomId,
  }));
  const { over, sessions, signedIn } = useSession();
  useEffect(() => {
    const { cursor } = desk.store.getState().link;
    // After signing in again the feed goes on where it stopped; everything else never stopped.
    return keepConnected(desk, { cursor, pokes, ...(onAccessChanged ? { onAccessChanged } : {}) });
  }, [desk, pokes, sessions, onAccessChanged]);
  useEffect(() => {
    const stops = [
      keepUnsent(desk, localStorage, window),
      keepFiles(desk, window),
      keepCounted(desk),
      keepHealed(desk, browserTimers),
      keepNotes(desk, localStorage),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);
  return (
    <DeskContext value={desk}>
      {children}
      {over ? (
        <Suspense>
          <SignInAgain onSignedIn={signedIn} />
        </Suspense>
      ) : null}
    </DeskContext>
  );
}
