"use client";
import type { ErrorCode } from "@kaunter/domain";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { ConversationCard } from "./conversation-card.tsx";
import { MessageHitCard } from "./message-hit-card.tsx";
import { PlainOption } from "./plain-option.tsx";
import type { SearchItem } from "./search-items.ts";

export interface SearchRowProps {
  readonly item: SearchItem;
  readonly term: string;
  /** Why messages could not be searched. */
  readonly errorCode: ErrorCode | null;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onOpen: (key: string) => void;
}

/** One row of what was found, whatever it is. */
export function SearchRow({ item, term, errorCode, selected, active, onOpen }: SearchRowProps) {
  const words = useTranslations("search");
  const errors = useTranslations("errors");
  const option = { id: item.key, active, onOpen };
  switch (item.type) {
    case "conversation":
      return (
        <ConversationCard
          conversation={item.conversation}
          selected={selected}
          active={active}
          term={term}
          onOpen={onOpen}
        />
      );
    case "hit":
      return <MessageHitCard hit={item.hit} term={term} id={item.key} active={active} onOpen={onOpen} />;
    case "heading":
      return <p className="px-4 pt-4 pb-1 text-meta font-semibold text-ink-muted">{words(`heading.${item.of}`)}</p>;
    case "all":
      return <PlainOption {...option}>{words("all", { count: item.count })}</PlainOption>;
    case "more":
      return <PlainOption {...option}>{words("more")}</PlainOption>;
    case "note":
      break;
  }
  if (item.says === "loading") {
    return (
      <p className="flex items-center gap-2 px-4 py-3 text-ink-muted">
        <Spinner />
        {words("loading")}
      </p>
    );
  }
  if (item.says !== "failed") return <p className="px-4 py-3 text-ink-muted">{words(item.says)}</p>;
  return (
    <>
      <p className="px-4 pt-3 text-danger">{errors(errorCode ?? "internal")}</p>
      <PlainOption {...option}>{words("retry")}</PlainOption>
    </>
  );
}
