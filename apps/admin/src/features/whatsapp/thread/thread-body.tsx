"use client";
import { selectThread } from "@kaunter/chat-core";
import { Button } from "@kaunter/ui";
import { useTimeZone, useTranslations } from "next-intl";
import { TIME_ZONE } from "@/i18n/locale";
import { useCan } from "@/permissions/use-can.ts";
import { loadInitial } from "../state/actions/load-history.ts";
import { useChatGone } from "../state/use-chat-gone.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { ThreadHistory } from "./thread-history.tsx";
import { ThreadNotice } from "./thread-notice.tsx";
import { ThreadSkeleton } from "./thread-skeleton.tsx";

/** The messages, or why there are none: on their way, not to be had, or none yet. */
export function ThreadBody({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("thread");
  const errors = useTranslations("errors");
  const desk = useDeskHandle();
  const mayWrite = useCan("chats.can_edit");
  const timeZone = useTimeZone() ?? TIME_ZONE;
  const view = useDesk((state) => selectThread(state, conversationId, { timeZone }));
  const gone = useChatGone(conversationId);
  // Opening a chat places its unread line: drawing before that would show another place first.
  const opened = useDesk((state) => state.selectedConversationId === conversationId);
  if (gone) return <ThreadNotice title={words("gone.title")} text={words("gone.text")} />;
  if (view.status === "error") {
    const retry = <Button onClick={() => void loadInitial(desk, conversationId)}>{words("failed.retry")}</Button>;
    return <ThreadNotice title={words("failed.title")} text={errors(view.errorCode ?? "internal")} action={retry} />;
  }
  if (view.status !== "ready" || !opened) return <ThreadSkeleton label={words("loading")} />;
  if (view.elements.length === 0) {
    return <ThreadNotice title={words("empty.title")} text={words(mayWrite ? "empty.text" : "empty.readOnly")} />;
  }
  return <ThreadHistory conversationId={conversationId} view={view} />;
}
