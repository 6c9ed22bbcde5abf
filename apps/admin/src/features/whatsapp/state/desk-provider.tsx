"use client";
import { createDeskStore } from "@kaunter/chat-core";
import type { DeskFilter, ErrorCode } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { createBrowserApi, type DeskApi } from "../data/api.ts";
import type { DeskStart } from "../desk-start.ts";
import type { Desk } from "./desk.ts";
import { initialState } from "./initial-state.ts";
import { keepConnected } from "./keep-connected.ts";
import { keepCounted } from "./keep-counted.ts";
import { keepFiles } from "./keep-files.ts";
import { keepNotes } from "./keep-notes.ts";
import { keepUnsent } from "./keep-unsent.ts";
import { randomId } from "./random-id.ts";
import { createUnsentFiles } from "./unsent-files.ts";
import { DeskContext } from "./use-desk.ts";

export interface DeskProviderProps {
  readonly start: DeskStart;
  /** The filter the server read the list with. */
  readonly filter: DeskFilter;
  readonly api?: DeskApi;
  readonly children: ReactNode;
}

/** One desk a mount: its memory starts with what the server rendered and stays current for as long as it is on screen. */
export function DeskProvider({ start, filter, api, children }: DeskProviderProps) {
  const words = useTranslations("errors");
  const pokes = start.pokes ?? null;
  const [desk] = useState<Desk>(() => ({
    store: createDeskStore(initialState(start, filter)),
    api: api ?? createBrowserApi(start.staff.id),
    staff: start.staff,
    sessionName: start.session?.name,
    files: typeof indexedDB === "undefined" ? undefined : createUnsentFiles(indexedDB),
    report: (code: ErrorCode) => toast(words(code)),
    signedOut: goToLogin,
    nowMs: () => Date.now(),
    newId: randomId,
  }));
  useEffect(() => {
    const { cursor } = desk.store.getState().link;
    const stops = [
      keepUnsent(desk, localStorage, window),
      keepFiles(desk, window),
      keepConnected(desk, { cursor, pokes }),
      keepCounted(desk),
      keepNotes(desk, localStorage),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, pokes]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

function goToLogin(): void {
  const here = location.pathname + location.search;
  location.assign(`/login?next=${encodeURIComponent(here)}`);
}
