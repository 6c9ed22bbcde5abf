"use client";
import { selectDraft } from "@kaunter/chat-core";
import SendHorizontal from "lucide-react/icons/send-horizontal";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { setDraft } from "../state/actions/set-draft.ts";
import { useReply } from "../state/reply.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { ComposerHint } from "./composer-hint.tsx";
import { ComposerInput } from "./composer-input.tsx";
import { isSendKey } from "./is-send-key.ts";
import { ReplyBar } from "./reply-bar.tsx";
import { submitText } from "./submit-text.ts";
import { textRoom } from "./text-room.ts";
import { useTypingAnywhere } from "./use-typing-anywhere.ts";

/** Writes and sends. What is typed lives in the desk's drafts, so it survives switching chats and a reload. */
export function ComposerForm({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("composer");
  const desk = useDeskHandle();
  const text = useDesk((state) => selectDraft(state, conversationId));
  const { replyTo, setReplyTo } = useReply(conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const { sendable, left } = textRoom(text);
  useTypingAnywhere(field);
  useEffect(() => {
    if (replyTo !== null) field.current?.focus();
  }, [replyTo]);

  const submit = () => {
    if (submitText(desk, conversationId, replyTo?.id ?? null)) setReplyTo(null);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && replyTo !== null && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      setReplyTo(null);
    }
  };
  return (
    <form
      aria-label={words("form")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {replyTo === null ? null : <ReplyBar message={replyTo} onCancel={() => setReplyTo(null)} />}
      <div className="flex items-end gap-2 px-4 pt-3 max-md:px-3 max-md:py-2">
        <ComposerInput
          field={field}
          text={text}
          invalid={left !== null && left < 0}
          hintId={hintId}
          onChange={(typed) => setDraft(desk, conversationId, typed)}
          onKeyDown={onKeyDown}
        />
        <SendButton label={words("send")} disabled={!sendable} />
      </div>
      <ComposerHint id={hintId} conversationId={conversationId} left={left} />
    </form>
  );
}

function SendButton({ label, disabled }: { readonly label: string; readonly disabled: boolean }) {
  return (
    <button
      type="submit"
      aria-label={label}
      title={label}
      disabled={disabled}
      className="grid size-10 shrink-0 cursor-pointer place-items-center rounded-full bg-accent text-on-accent transition-[background-color,opacity] duration-(--duration-fast) hover:opacity-90 disabled:cursor-not-allowed disabled:bg-surface-selected disabled:text-ink-faint disabled:opacity-100 max-md:size-11"
    >
      <SendHorizontal aria-hidden="true" className="size-5 fill-current rtl:-scale-x-100" strokeWidth={1.75} />
    </button>
  );
}
