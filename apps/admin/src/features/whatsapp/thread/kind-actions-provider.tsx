"use client";
import { selectConversation } from "@kaunter/chat-core";
import { type ReactNode, lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { errorCodeOf } from "../data/error-code.ts";
import { askForFile } from "../data/files.ts";
import { type KindActions, KindActionsContext } from "../message-kinds/kind-actions.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { nameIn } from "./name-in.ts";
import { useOpenNumber } from "./use-open-number.ts";

const Lightbox = lazy(async () => ({ default: (await import("../lightbox/lightbox.tsx")).Lightbox }));
const PollVotes = lazy(async () => ({ default: (await import("./poll-votes.tsx")).PollVotes }));

export interface KindActionsProviderProps {
  readonly conversationId: string;
  readonly children: ReactNode;
}

/** What bubbles can ask for: a file shown large or fetched again, who voted, a chat with somebody on a card. */
export function KindActionsProvider({ conversationId, children }: KindActionsProviderProps) {
  const { report, store } = useDeskHandle();
  const [shown, setShown] = useState<string | null>(null);
  const [polled, setPolled] = useState<string | null>(null);
  const mayWrite = useCan("chats.can_edit");
  const openNumber = useOpenNumber();
  const chatName = useDesk((state) => selectConversation(state, conversationId)?.name ?? "");
  const actions = useMemo<KindActions>(
    () => ({
      show: setShown,
      askAgain: (messageId) => askForFile(messageId).catch((error: unknown) => report(errorCodeOf(error))),
      showVotes: setPolled,
      nameOf: (address) => nameIn(store.getState(), conversationId, address),
      openChat: mayWrite ? openNumber : null,
      chatName,
    }),
    [report, store, conversationId, mayWrite, openNumber, chatName],
  );
  const close = useCallback(() => setShown(null), []);
  return (
    <KindActionsContext value={actions}>
      {children}
      <Suspense>
        {shown === null ? null : (
          <Lightbox key={shown} conversationId={conversationId} messageId={shown} onClose={close} />
        )}
        {polled === null ? null : (
          <PollVotes conversationId={conversationId} messageId={polled} onClose={() => setPolled(null)} />
        )}
      </Suspense>
    </KindActionsContext>
  );
}
