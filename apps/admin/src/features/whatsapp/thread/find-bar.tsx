"use client";
import { IconButton, SearchField, Spinner } from "@kaunter/ui";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { markWords } from "./mark-words.ts";
import { useFindInChat } from "./use-find-in-chat.ts";

export interface FindBarProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

/** Somebody asked for the bar to type into it. */
const focus = (field: HTMLInputElement | null) => field?.focus();

/** Finds words in all of this chat's history: Enter goes to the next older hit, Shift+Enter back, Escape closes. */
export function FindBar({ conversationId, onClose }: FindBarProps) {
  const words = useTranslations("thread.find");
  const errors = useTranslations("errors");
  const [text, setText] = useState("");
  const { find, go, term, at, count, more, busy, errorCode } = useFindInChat(conversationId);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const thread = bar.current?.closest("section");
    return thread ? markWords(thread, term) : undefined;
  }, [term]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!find(text)) go(event.shiftKey ? -1 : 1);
  };
  // Before anything was looked for there is nothing to say; "No hits" would be untrue.
  const counted = term === "" ? null : words("count", { at, count, more: String(more) });
  const said = errorCode === null ? counted : errors(errorCode);
  return (
    <search
      ref={bar}
      onKeyDown={onKeyDown}
      className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-surface px-4"
    >
      <div className="min-w-0 flex-1">
        <SearchField
          ref={focus}
          label={words("label")}
          clearLabel={words("clear")}
          value={text}
          onValueChange={setText}
        />
      </div>
      <span role="status" className="shrink-0 text-meta text-ink-muted tabular-nums">
        {busy ? <Spinner className="size-4" /> : said}
      </span>
      <IconButton label={words("older")} disabled={count === 0} onClick={() => go(1)}>
        <ChevronUp {...ICON} />
      </IconButton>
      <IconButton label={words("newer")} disabled={at < 2} onClick={() => go(-1)}>
        <ChevronDown {...ICON} />
      </IconButton>
      <IconButton label={words("close")} onClick={onClose}>
        <X {...ICON} />
      </IconButton>
    </search>
  );
}
