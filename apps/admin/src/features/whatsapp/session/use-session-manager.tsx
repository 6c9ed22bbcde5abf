"use client";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { refetchDesk } from "../state/actions/refetch-desk.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { loadSessionManager } from "./load-session-manager.ts";

const SessionManager = lazy(async () => ({ default: (await loadSessionManager()).SessionManager }));

/** Opens the session manager over the desk. When a session begins to work, what is on the screen is read again. */
export function useSessionManager(): { readonly open: () => void; readonly dialog: ReactNode } {
  const words = useTranslations("session");
  const desk = useDeskHandle();
  const [shown, setShown] = useState(false);
  const onStatusChange = useCallback(
    (session: string) => {
      toast(words("connected", { name: session }));
      refetchDesk(desk).catch((error: unknown) => desk.report(errorCodeOf(error)));
    },
    [desk, words],
  );
  const dialog = shown ? (
    <Suspense>
      <SessionManager onClose={() => setShown(false)} onStatusChange={onStatusChange} />
    </Suspense>
  ) : null;
  return { open: () => setShown(true), dialog };
}
