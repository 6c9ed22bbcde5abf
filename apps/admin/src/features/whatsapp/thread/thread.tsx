"use client";
import { useTranslations } from "next-intl";
import { Composer } from "../composer/composer.tsx";
import { ThreadBody } from "./thread-body.tsx";
import { ThreadHead } from "./thread-head.tsx";

/** One conversation: who it is with, what was said, and the place to answer. */
export function Thread({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("thread");
  return (
    <section aria-label={words("label")} className="relative flex min-h-0 min-w-0 flex-1 flex-col bg-thread">
      <ThreadHead conversationId={conversationId} />
      <ThreadBody conversationId={conversationId} />
      <Composer conversationId={conversationId} />
    </section>
  );
}
