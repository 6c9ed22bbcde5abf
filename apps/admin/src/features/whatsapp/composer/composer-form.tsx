"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { DropZone } from "./attach/drop-zone.tsx";
import { usePick } from "./attach/use-pick.ts";
import { ComposerHint } from "./composer-hint.tsx";
import { ReplyBar } from "./reply-bar.tsx";
import { useComposer } from "./use-composer.ts";
import { useTypingAnywhere } from "./use-typing-anywhere.ts";
import { WritingPart } from "./writing-part.tsx";

/** Loaded when somebody wants to speak. */
const VoiceBar = lazy(async () => ({ default: (await import("./voice/voice-bar.tsx")).VoiceBar }));

/** Writes, speaks and sends. What is typed lives in the desk's drafts, so it survives switching chats and a reload. */
export function ComposerForm({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("composer");
  const composer = useComposer(conversationId);
  const { replyTo, setReplyTo, submit } = composer;
  const [recordingFor, setRecordingFor] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();
  const takeFiles = usePick(conversationId, field);
  useTypingAnywhere(field);
  useEffect(() => {
    if (replyTo !== null) field.current?.focus();
  }, [replyTo]);
  const send = () => {
    submit();
    field.current?.focus();
  };
  const endVoice = (sent: boolean) => {
    setRecordingFor(null);
    if (sent) setReplyTo(null);
  };
  return (
    <form
      ref={form}
      aria-label={words("form")}
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {replyTo === null ? null : <ReplyBar message={replyTo} onCancel={() => setReplyTo(null)} />}
      {recordingFor === conversationId ? (
        <Suspense>
          <VoiceBar conversationId={conversationId} replyTo={replyTo?.id ?? null} onDone={endVoice} />
        </Suspense>
      ) : (
        <WritingPart
          {...{ conversationId, composer, field, hintId, onSend: send, onPick: takeFiles }}
          onRecord={() => setRecordingFor(conversationId)}
        />
      )}
      <ComposerHint id={hintId} gateway={composer.gateway} left={composer.left} />
      <DropZone inside={form} onDrop={takeFiles} />
    </form>
  );
}
