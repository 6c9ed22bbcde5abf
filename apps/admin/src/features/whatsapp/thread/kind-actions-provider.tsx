"use client";
import { selectConversation } from "@kaunter/chat-core";
import { type ReactNode, lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { errorCodeOf } from "../data/error-code.ts";
import { askForFile } from "../data/files.ts";
import { type KindActions, KindActionsContext } from "../message-kinds/kind-actions.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { useOpenNumber } from "./use-open-number.ts";

const Lightbox = lazy(async () => ({ default: (await import("../lightbox/lightbox.tsx")).Lightbox }));

export interface KindActionsProviderProps {
  readonly conversationId: string;
  readonly children: ReactNode;
}

/** What bubbles can ask for: a file shown large or fetched again, a chat with somebody on a card. */
export function KindActionsProvider({ conversationId, children }: KindActionsProviderProps) {
  const { report } = useDeskHandle();
  const [shown, setShown] = useState<string | null>(null);
  const mayWrite = useCan("chats.can_edit");
  const openNumber = useOpenNumber();
  const chatName = useDesk((state) => selectConversation(state, conversationId)?.name ?? "");
  const actions = useMemo<KindActions>(
    () => ({
      show: setShown,
      askAgain: (messageId) => askForFile(messageId).catch((error: unknown) => report(errorCodeOf(error))),
      openChat: mayWrite ? openNumber : null,
      chatName,
    }),
    [report, mayWrite, openNumber, chatName],
  );
  const close = useCallback(() => setShown(null), []);
  return (
    <KindActionsContext value={actions}>
      {children}
      {shown === null ? null : (
        <Suspense>
          <Lightbox key={shown} conversationId={conversationId} messageId={shown} onClose={close} />
        </Suspense>
      )}
    </KindActionsContext>
  );
}
