"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { Composer } from "../composer/composer.tsx";
import { KindActionsProvider } from "./kind-actions-provider.tsx";
import { ThreadBody } from "./thread-body.tsx";
import { ThreadHead } from "./thread-head.tsx";

const FindBar = lazy(async () => ({ default: (await import("./find-bar.tsx")).FindBar }));

/** One conversation: who it is with, what was said, and the place to answer. Ctrl or Cmd+F finds in all of it. */
export function Thread({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("thread");
  const [finding, setFinding] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!finding) before.current = event.target as HTMLElement;
    setFinding(true);
  };
  return (
    <section
      aria-label={words("label")}
      onKeyDown={onKeyDown}
      className="relative flex min-h-0 min-w-0 flex-1 flex-col bg-thread"
    >
      <ThreadHead conversationId={conversationId} />
      {finding ? (
        <Suspense>
          <FindBar
            conversationId={conversationId}
            onClose={() => {
              setFinding(false);
              before.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
      <KindActionsProvider conversationId={conversationId}>
        <ThreadBody conversationId={conversationId} />
      </KindActionsProvider>
      <Composer conversationId={conversationId} />
    </section>
  );
}
