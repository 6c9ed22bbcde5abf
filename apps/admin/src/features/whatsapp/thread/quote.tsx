"use client";
import { type BubbleElement, selectConversation } from "@kaunter/chat-core";
import type { ChatMessage, Quoted as QuotedWords } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { use } from "react";
import { MentionsContext, nameAll } from "../message-kinds/markup/mentions.ts";
import { plainText } from "../message-kinds/markup/plain-text.ts";
import { useDesk } from "../state/use-desk.ts";
import { quotedMessage } from "./find-quoted.ts";
import { Mentions } from "./mentions.tsx";

export interface QuoteProps {
  readonly message: ChatMessage;
  readonly element: BubbleElement;
  readonly onQuote: (bareId: string) => void;
}

const BLOCK =
  "-mx-1 mb-2 block w-[calc(100%+8px)] rounded-s border-l-4 border-ink bg-bubble-tint px-2 py-1 text-start text-meta max-md:text-body";

/** What a message answers to: a press goes there. */
export function Quote({ message, element, onQuote }: QuoteProps) {
  const words = useTranslations("thread.quote");
  const { conversationId } = message;
  const replyTo = element.type === "outgoing" ? element.entry.replyTo : null;
  const quoted = useDesk((state) =>
    replyTo === null
      ? quotedMessage(state, conversationId, message.quotedBareId)
      : (state.threads[conversationId]?.rows[replyTo]?.value ?? null),
  );
  const bareId = message.quotedBareId ?? quoted?.bareId ?? null;
  if (bareId === null) return null;
  if (message.quoted?.ofStatus === true) {
    return (
      <div className={BLOCK}>
        <QuotedCopy quoted={message.quoted} conversationId={conversationId} />
      </div>
    );
  }
  return (
    <button type="button" onClick={() => onQuote(bareId)} className={`${BLOCK} cursor-pointer`}>
      <span className="sr-only">{words("answersTo")}</span>
      {quoted ? (
        <Mentions message={quoted}>
          <Quoted quoted={quoted} />
        </Mentions>
      ) : message.quoted ? (
        <QuotedCopy quoted={message.quoted} conversationId={conversationId} />
      ) : (
        <span className="block text-ink-muted">{words("notLoaded")}</span>
      )}
    </button>
  );
}

function Quoted({ quoted }: { readonly quoted: ChatMessage }) {
  const words = useTranslations("thread");
  const kinds = useTranslations("list.kind");
  const name = useDesk((state) => selectConversation(state, quoted.conversationId)?.name ?? "");
  const { direction, sentBy, sender, body, content, revokedAtMs } = quoted;
  const who = direction === "out" ? (sentBy ?? words("you")) : (sender?.name ?? name);
  const said = body === null || body.trim() === "" ? kinds(content.kind) : <Said text={body} />;
  return (
    <>
      <b dir="auto" className="block truncate font-semibold">
        {who}
      </b>
      <span dir="auto" className="line-clamp-2 max-w-80 text-ink-muted">
        {revokedAtMs === null ? said : words("deleted.them")}
      </span>
    </>
  );
}

/** The words on one line, with the names of those they call. */
function Said({ text }: { readonly text: string }) {
  return nameAll(plainText(text), use(MentionsContext));
}

interface QuotedCopyProps {
  readonly quoted: QuotedWords;
  readonly conversationId: string;
}

/** The quoted message as the quoting one carries it along: for one that is not here, or was a status. */
function QuotedCopy({ quoted, conversationId }: QuotedCopyProps) {
  const words = useTranslations("thread");
  const kinds = useTranslations("list.kind");
  const name = useDesk((state) => {
    const conversation = selectConversation(state, conversationId);
    return conversation === null || conversation.isGroup ? null : conversation.name;
  });
  const { fromMe, ofStatus, body, kind, gone } = quoted;
  const who = fromMe === true ? words("you") : fromMe === false ? name : null;
  return (
    <>
      {who === null && !ofStatus ? null : (
        <b dir="auto" className="block truncate font-semibold">
          {[who, ofStatus ? words("quote.status") : null].filter((part) => part !== null).join(" · ")}
        </b>
      )}
      <span dir="auto" className="line-clamp-2 max-w-80 text-ink-muted">
        {gone === true ? (
          words("deleted.them")
        ) : body === null || body.trim() === "" ? (
          kinds(kind)
        ) : (
          <Said text={body} />
        )}
      </span>
    </>
  );
}
