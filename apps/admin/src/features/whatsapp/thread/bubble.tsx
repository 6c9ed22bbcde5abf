"use client";
import type { BubbleElement } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import Forward from "lucide-react/icons/forward";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { KindBody } from "../message-kinds/kind-body.tsx";
import { KINDS } from "../message-kinds/registry.ts";
import { isLoneEmoji } from "../message-kinds/markup/lone-emoji.ts";
import { BubbleMeta } from "./bubble-meta.tsx";
import { BubbleTail } from "./bubble-tail.tsx";
import { DeletedBody } from "./deleted-body.tsx";
import { Quote } from "./quote.tsx";
import { Reactions } from "./reactions.tsx";
import { SenderLine } from "./sender-line.tsx";

/** Only where somebody sends a file. */
const UnsentFileBody = lazy(async () => ({ default: (await import("./unsent-file-body.tsx")).UnsentFileBody }));

export interface BubbleProps {
  readonly message: ChatMessage;
  readonly element: BubbleElement;
  readonly inGroup: boolean;
  readonly onQuote: (bareId: string) => void;
}

const FRAME =
  "relative min-w-0 max-w-[min(76%,480px)] max-md:max-w-[88%] wrap-anywhere max-md:text-body-l [filter:var(--bubble-shadow)]";

/** One message: who, what it answers to, what it says, when, and how far it got. */
export function Bubble({ message, element, inGroup, onQuote }: BubbleProps) {
  const words = useTranslations("thread");
  const out = message.direction === "out";
  const first = element.firstInGroup;
  const quote = <Quote message={message} element={element} onQuote={onQuote} />;
  const meta = <BubbleMeta message={message} />;
  const author = <span className="sr-only">{words(out ? "said.us" : "said.them")}</span>;
  if (message.content.kind === "text" && message.revokedAtMs === null && isLoneEmoji(message.body)) {
    return <EmojiBubble {...{ message, author, quote, meta }} />;
  }
  if (message.revokedAtMs === null && KINDS[message.content.kind].frame === "bare") {
    const sender = inGroup && !out && first ? <SenderLine sender={message.sender} /> : null;
    return <BareBubble {...{ message, author, quote, meta, sender }} />;
  }
  return (
    <div
      className={cx(
        FRAME,
        "rounded-m px-3 py-2",
        out ? "bg-bubble-out" : "bg-bubble-in",
        first && (out ? "rounded-tr-none" : "rounded-tl-none"),
      )}
    >
      {first ? <BubbleTail out={out} /> : null}
      {author}
      {inGroup && !out && first ? <SenderLine sender={message.sender} /> : null}
      {message.forwarded ? (
        <p className="mb-1 flex items-center gap-1 text-meta text-ink-muted">
          <Forward aria-hidden="true" className="size-3" />
          {words("forwarded")}
        </p>
      ) : null}
      {quote}
      {element.type === "outgoing" && element.entry.file ? (
        <Suspense>
          <UnsentFileBody entry={element.entry} file={element.entry.file} meta={meta} />
        </Suspense>
      ) : message.revokedAtMs === null ? (
        <KindBody message={message} meta={meta} />
      ) : (
        <DeletedBody message={message} meta={meta} />
      )}
      <Reactions message={message} out={out} />
    </div>
  );
}

interface EmojiBubbleProps extends Pick<BubbleProps, "message"> {
  readonly author: React.ReactNode;
  readonly quote: React.ReactNode;
  readonly meta: React.ReactNode;
}

/** A sticker: the picture alone, what it answers to over it. */
function BareBubble({ message, author, quote, meta, sender }: EmojiBubbleProps & { readonly sender: React.ReactNode }) {
  const out = message.direction === "out";
  return (
    <div className={cx(FRAME, "flex flex-col", out ? "items-end" : "items-start")}>
      {author}
      {sender}
      <div className="rounded-m bg-bubble-in empty:hidden [&>*]:m-2">{quote}</div>
      <KindBody message={message} meta={meta} />
      <Reactions message={message} out={out} />
    </div>
  );
}

/** Up to three emoji alone: big, without a bubble, the time in a pill. */
function EmojiBubble({ message, author, quote, meta }: EmojiBubbleProps) {
  const out = message.direction === "out";
  return (
    <div className={cx(FRAME, "flex flex-col", out ? "items-end" : "items-start")}>
      {author}
      <div className="rounded-m bg-bubble-in empty:hidden [&>*]:m-2">{quote}</div>
      <span className="px-1 text-[40px] leading-12">{message.body}</span>
      <span className="-mt-1 flex h-5 items-center rounded-full bg-surface-raised px-2 [&>span]:m-0">{meta}</span>
      <Reactions message={message} out={out} />
    </div>
  );
}
