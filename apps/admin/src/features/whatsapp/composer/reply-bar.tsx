"use client";
import { selectConversation } from "@kaunter/chat-core";
import { type ChatMessage, type Conversation, phoneLabel, previewLine } from "@kaunter/domain";
import { IconButton } from "@kaunter/ui";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";

export interface ReplyBarProps {
  readonly message: ChatMessage;
  readonly onCancel: () => void;
}

/** More than two lines ever show, in characters. */
const ENOUGH = 600;

/** The message being answered, above the field. */
export function ReplyBar({ message, onCancel }: ReplyBarProps) {
  const words = useTranslations("composer.reply");
  const kinds = useTranslations("list.kind");
  const { staff } = useDeskHandle();
  const chat = useDesk((state) => selectConversation(state, message.conversationId));
  const ours = message.sentBy === null || message.sentBy === staff.name ? words("you") : message.sentBy;
  return (
    <div className="flex items-center gap-2 px-4 pt-3 max-md:px-3">
      <div className="min-w-0 flex-1 rounded-s border-l-4 border-ink bg-surface-sunken px-2 py-1 text-meta">
        <p className="truncate font-semibold">
          <span className="sr-only">{words("label")} </span>
          <bdi>{message.direction === "out" ? ours : theirs(message, chat)}</bdi>
        </p>
        <p dir="auto" className="line-clamp-2 break-words text-ink-muted">
          {message.revokedAtMs === null ? quotedWords(message, kinds(message.content.kind)) : words("deleted")}
        </p>
      </div>
      <IconButton label={words("cancel")} onClick={onCancel}>
        <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </IconButton>
    </div>
  );
}

/** In a group the sender; elsewhere the chat has the better name. */
function theirs({ sender }: ChatMessage, chat: Conversation | null): string {
  if (!chat?.isGroup || !sender) return chat?.name ?? "";
  return sender.name ?? (sender.phone === null ? chat.name : phoneLabel(sender.phone));
}

/** Its text as it is, for two lines; a photo and the like by their kind's name. */
function quotedWords({ body, content }: ChatMessage, kindName: string): string {
  if (content.kind === "text" && body !== null) return body.slice(0, ENOUGH);
  const preview = previewLine(content.kind, body, content);
  return preview === null ? kindName : `${kindName} · ${preview}`;
}
