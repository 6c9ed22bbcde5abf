"use client";
import type { ThreadView } from "@kaunter/chat-core";
import { Button, Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { loadOlder } from "../state/actions/load-history.ts";
import { useDeskHandle } from "../state/use-desk.ts";

export interface OlderStateProps {
  readonly conversationId: string;
  readonly view: ThreadView;
}

/** Older messages on their way, or why they are not: it lies over the thread, so that nothing moves. */
export function OlderState({ conversationId, view }: OlderStateProps) {
  const words = useTranslations("thread.older");
  const desk = useDeskHandle();
  const { loadingOlder, errorCode, hasOlder } = view;
  if (!loadingOlder && (errorCode === null || !hasOlder)) return null;
  return (
    <div role="status" className="absolute inset-x-0 top-10 flex justify-center pt-2">
      {loadingOlder ? (
        <span className="rounded-full bg-surface-raised p-2 text-ink-muted shadow-raised">
          <Spinner className="block" />
          <span className="sr-only">{words("loading")}</span>
        </span>
      ) : (
        <span className="flex items-center gap-2 rounded-m bg-surface-raised py-1 pr-1 pl-3 text-meta shadow-raised">
          {words("failed")}
          <Button size="s" variant="ghost" onClick={() => void loadOlder(desk, conversationId)}>
            {words("retry")}
          </Button>
        </span>
      )}
    </div>
  );
}
