"use client";
import type { ChatMessage } from "@kaunter/domain";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useMessagePast } from "../data/use-message-past.ts";
import { KindBody } from "../message-kinds/kind-body.tsx";

/** What stood in a message before it was taken back. */
export function Original({ message }: { readonly message: ChatMessage }) {
  const errors = useTranslations("errors");
  const { past, errorCode } = useMessagePast(message.id);
  if (errorCode !== null) return <p role="alert">{errors(errorCode)}</p>;
  if (past === null) return <Spinner className="size-4" />;
  if (past.original === null) return <p role="alert">{errors("not_found")}</p>;
  return <KindBody message={{ ...message, ...past.original }} meta={null} />;
}
