"use client";
import { type MessageHit, previewLine } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { Face } from "../face.tsx";
import { CardTime } from "./card-time.tsx";
import { CARD_FRAME } from "./conversation-card.tsx";
import { KIND_ICON } from "./kind-icon.ts";
import { ListOption, type ListOptionProps } from "./list-option.tsx";
import { Marked } from "./marked.tsx";
import { snippetOf } from "../marks.ts";

export interface MessageHitCardProps extends Pick<ListOptionProps, "id" | "active" | "onOpen"> {
  readonly hit: MessageHit;
  readonly term: string;
}

/** A found message: in which conversation, who wrote it, when, and the words around what was searched for. */
export function MessageHitCard({ hit: { message, conversation }, term, id, active, onOpen }: MessageHitCardProps) {
  const words = useTranslations("search");
  const kinds = useTranslations("list.kind");
  const { content, direction, sentBy, sender, body } = message;
  const Icon = KIND_ICON[content.kind];
  const said = body !== null && body.trim() !== "" ? body : previewLine(content.kind, null, content);
  const who = direction === "out" ? (sentBy ?? words("you")) : conversation.isGroup ? (sender?.name ?? null) : null;
  return (
    <ListOption {...{ id, active, onOpen }} className={CARD_FRAME}>
      <Face conversation={conversation} className="mt-2 max-md:size-12 max-md:text-[16px]" />
      <span className="min-w-0 flex-1">
        <span className="flex h-5 items-baseline gap-2 max-md:h-6">
          <span dir="auto" className="min-w-0 flex-1 truncate text-start font-medium max-md:text-body-l">
            {conversation.name}
          </span>
          <CardTime atMs={message.sentAtMs} strong={false} />
        </span>
        <span dir="auto" className="line-clamp-2 text-meta leading-4 text-ink-muted max-md:text-body max-md:leading-5">
          {who === null ? null : <span className="text-ink">{words("who", { name: who })} </span>}
          {Icon === null ? null : <Icon aria-hidden="true" className="mr-1 inline size-3.5" strokeWidth={2} />}
          {said === null ? kinds(content.kind) : <Marked text={snippetOf(said, term)} term={term} />}
        </span>
      </span>
    </ListOption>
  );
}
