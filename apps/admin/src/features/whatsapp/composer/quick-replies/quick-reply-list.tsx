"use client";
import { fillFields } from "@kaunter/domain";
import { cx, Kbd } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import useSWR from "swr";
import { type QuickReply, readQuickReplies } from "../../data/quick-replies.ts";
import { insertText } from "../insert-text.ts";
import { matchReplies } from "./match-replies.ts";
import { useReplyFields } from "./use-reply-fields.ts";
import { optionId, REPLIES_ID, useReplyKeys } from "./use-reply-keys.ts";

export interface QuickReplyListProps {
  readonly conversationId: string;
  readonly query: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Close without choosing. */
  readonly onClose: () => void;
}

/** Quick replies over the field while a slash stands in it, each as this person would read it. */
export function QuickReplyList({ conversationId, query, field, onClose }: QuickReplyListProps) {
  const words = useTranslations("composer.quick");
  const { data, error } = useSWR<readonly QuickReply[], unknown>("waha/quick-replies", readQuickReplies);
  const fields = useReplyFields(conversationId);
  const found = matchReplies(data ?? [], query).map((reply) => ({ ...reply, ...fillFields(reply.text, fields) }));
  const [marked, setMarked] = useState({ query, index: 0 });
  const index = marked.query === query ? Math.min(marked.index, Math.max(0, found.length - 1)) : 0;
  const choose = (place: number) => {
    const input = field.current;
    const reply = found[place];
    if (!input || !reply) return;
    insertText(input, reply.text, 0);
    // What nothing is known for is marked, to be written over.
    if (reply.open) input.setSelectionRange(...reply.open);
  };
  const onMove = (next: number) => setMarked({ query, index: next });
  useReplyKeys(field, { count: found.length, index, onMove, onChoose: () => choose(index), onClose });
  if (data === undefined && error === undefined) return null;
  return (
    <div className="absolute inset-x-4 bottom-full z-20 mb-2 animate-appear overflow-hidden rounded-m bg-surface-raised p-1 shadow-raised max-md:inset-x-3">
      {found.length === 0 ? (
        <p role="status" className="px-3 py-2 text-ink-muted">
          {words(error === undefined ? "none" : "failed")}
        </p>
      ) : null}
      <ul id={REPLIES_ID} role="listbox" aria-label={words("label")} className="max-h-64 overflow-y-auto">
        {found.map((reply, place) => (
          <ReplyOption
            key={reply.shortcut}
            reply={reply}
            id={optionId(place)}
            marked={place === index}
            onChoose={() => choose(place)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ReplyOptionProps {
  readonly reply: QuickReply;
  readonly id: string;
  readonly marked: boolean;
  readonly onChoose: () => void;
}

function ReplyOption({ reply, id, marked, onChoose }: ReplyOptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={marked}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cx("cursor-pointer rounded-s px-3 py-2", marked && "bg-surface-selected")}
    >
      <span className="flex items-center gap-2">
        <Kbd>/{reply.shortcut}</Kbd>
        <span className="truncate font-semibold">{reply.name}</span>
      </span>
      <span className="block truncate text-meta text-ink-muted">{reply.text}</span>
    </li>
  );
}
