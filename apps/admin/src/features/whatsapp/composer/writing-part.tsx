"use client";
import { type ClipboardEvent, type KeyboardEvent, lazy, type RefObject, Suspense, useState } from "react";
import { setDraft } from "../state/actions/set-draft.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { filesOf } from "./attach/files-of.ts";
import { ComposerRow } from "./composer-row.tsx";
import { isSendKey } from "./is-send-key.ts";
import { quickQuery } from "./quick-replies/match-replies.ts";
import type { useComposer } from "./use-composer.ts";
import { useTellTyping } from "./use-tell-typing.ts";

// What is not needed to write a line is loaded when somebody wants it. Each waits behind a boundary of its own: a key
// pressed while the field itself waited would be lost.
const AttachmentTray = lazy(async () => ({ default: (await import("./attach/attachment-tray.tsx")).AttachmentTray }));
const QuickReplyList = lazy(async () => ({
  default: (await import("./quick-replies/quick-reply-list.tsx")).QuickReplyList,
}));
const MarkupLine = lazy(async () => ({ default: (await import("./markup-line.tsx")).MarkupLine }));

/** Marks a text may have; only then the preview is loaded at all. */
const MAY_HAVE_MARKS = /[*_~`]|^\s*(?:[-•>]|\d{1,3}[.)])\s/mu;

export interface WritingPartProps {
  readonly conversationId: string;
  readonly composer: ReturnType<typeof useComposer>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly hintId: string;
  readonly onSend: () => void;
  readonly onPick: (files: readonly File[]) => void;
  readonly onRecord: () => void;
}

/** The field with its buttons, and over it what belongs to the text: files, a preview, quick replies. */
export function WritingPart({ composer, conversationId, field, onSend, onPick, ...rest }: WritingPartProps) {
  const desk = useDeskHandle();
  const { text, withFiles, tooLong, sendable, held, replyTo, setReplyTo } = composer;
  const [dismissed, setDismissed] = useState("");
  const tellTyping = useTellTyping(conversationId);
  const query = text === dismissed ? null : quickQuery(text);
  const type = (typed: string) => {
    setDraft(desk, conversationId, typed);
    tellTyping(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.preventDefault();
      if (sendable) tellTyping("");
      onSend();
    } else if (event.key === "Escape" && replyTo !== null && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      setReplyTo(null);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    onPick(files);
  };
  const row = { ...rest, field, text, withFiles, sendable, held, invalid: tooLong, onChange: type };
  return (
    <>
      <Suspense>{withFiles ? <AttachmentTray conversationId={conversationId} /> : null}</Suspense>
      <Suspense>{MAY_HAVE_MARKS.test(text) ? <MarkupLine text={text} /> : null}</Suspense>
      <ComposerRow {...row} {...{ onKeyDown, onPaste, onPick }} />
      <Suspense>
        {query === null ? null : (
          <QuickReplyList {...{ conversationId, query, field }} onClose={() => setDismissed(text)} />
        )}
      </Suspense>
    </>
  );
}
