"use client";
import { type Conversation, type MessageKind, tickOf } from "@kaunter/domain";
import { cx, TickMark } from "@kaunter/ui";
import Ban from "lucide-react/icons/ban";
import { useTranslations } from "next-intl";
import { useDesk } from "../state/use-desk.ts";
import { clockLength } from "../clock-length.ts";
import { KIND_ICON } from "./kind-icon.ts";
import { Marked } from "./marked.tsx";
import { namedPreview } from "./named-preview.ts";

export interface CardPreviewProps {
  readonly lastMessage: Conversation["lastMessage"];
  /** What stands unsent in the composer; "" for nothing. */
  readonly draft: string;
  readonly unread: boolean;
  /** Somebody is typing there right now. */
  readonly typing?: boolean;
  readonly term: string;
}

const lineOf = (unread: boolean) =>
  cx("flex min-w-0 flex-1 items-center gap-1", unread ? "font-medium text-ink" : "text-ink-muted");

/** Kinds whose caption does not say what they are. */
const NAMED_WITH_CAPTION: readonly MessageKind[] = ["image", "video", "album"];

/** The card's second line: that somebody types, the draft, or the last message with its ticks and the sign of its kind. */
export function CardPreview({ lastMessage, draft, unread, term, typing = false }: CardPreviewProps) {
  const words = useTranslations("list");
  const preview = useDesk((state) => namedPreview(state, lastMessage?.preview ?? ""));
  if (typing) return <span className="flex-1 truncate font-medium text-accent">{words("card.typing")}</span>;
  if (draft !== "") {
    return (
      <span className="flex min-w-0 flex-1 items-center gap-1 text-ink-muted">
        <b className="shrink-0 font-semibold text-ink">{words("card.draft")}</b>
        <span className="truncate" dir="auto">
          {draft}
        </span>
      </span>
    );
  }
  if (!lastMessage) return <span className="flex-1 truncate text-ink-faint">{words("card.noMessage")}</span>;
  if (lastMessage.deleted) return <Deleted by={lastMessage.direction} unread={unread} />;
  const { kind, direction, status } = lastMessage;
  const durationMs = lastMessage.durationMs ?? null;
  const tick = direction === "out" ? tickOf(status) : null;
  const Icon = KIND_ICON[kind];
  const kindName = words(`kind.${kind}`);
  const name =
    durationMs === null ? kindName : words("card.length", { kind: kindName, length: clockLength(durationMs) });
  const text = preview === "" ? name : NAMED_WITH_CAPTION.includes(kind) ? `${name} · ${preview}` : preview;
  return (
    <span className={lineOf(unread)}>
      {tick === null ? null : <TickMark state={tick} label={words(`tick.${tick}`)} />}
      {tick === "failed" ? <span className="shrink-0 text-danger">{words("card.notSent")}</span> : null}
      {Icon === null ? null : <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />}
      <span className="truncate" dir="auto">
        <Marked text={text} term={term} />
      </span>
    </span>
  );
}

/** The last message was taken back. */
function Deleted({ by, unread }: { readonly by: "in" | "out"; readonly unread: boolean }) {
  const words = useTranslations("thread.deleted");
  return (
    <span className={lineOf(unread)}>
      <Ban aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />
      <span className="truncate italic">{words(by === "out" ? "us" : "them")}</span>
    </span>
  );
}
