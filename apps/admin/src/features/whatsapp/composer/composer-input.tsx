"use client";
import { useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";

export interface ComposerInputProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly invalid: boolean;
  /** Id of the line that explains. */
  readonly hintId: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** The text stands under files. */
  readonly caption: boolean;
}

/** More than six lines ever show, so that a very long text is not laid out twice. */
const MIRRORED = 4_000;
const SHAPE =
  "[grid-area:1/1] max-h-35 min-h-10 px-4 py-2.5 text-body max-md:max-h-36 max-md:min-h-11 max-md:text-body-l max-md:leading-5 max-md:py-3";

/**
 * The field, as tall as its text up to six lines. An unseen copy of the text in the same cell gives the height, so no
 * keypress has to measure; the copy is generated content and nobody's to find or read.
 */
export function ComposerInput(props: ComposerInputProps) {
  const { field, text, invalid, hintId, caption, onChange, onKeyDown, onPaste } = props;
  const words = useTranslations("composer");
  return (
    <div className="grid min-w-0 flex-1 rounded-[20px] bg-surface-sunken max-md:rounded-[22px]">
      <div
        aria-hidden="true"
        data-text={text.slice(0, MIRRORED)}
        className={`${SHAPE} invisible overflow-hidden break-words whitespace-pre-wrap after:content-[attr(data-text)_'_']`}
      />
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        enterKeyHint="send"
        autoComplete="off"
        value={text}
        aria-label={words("label")}
        aria-describedby={hintId}
        aria-invalid={invalid || undefined}
        placeholder={words(caption ? "caption" : "placeholder")}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className={`${SHAPE} w-full resize-none overflow-y-auto rounded-[inherit] bg-transparent break-words whitespace-pre-wrap outline-none [scrollbar-width:thin] placeholder:text-ink-faint focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]`}
      />
    </div>
  );
}
