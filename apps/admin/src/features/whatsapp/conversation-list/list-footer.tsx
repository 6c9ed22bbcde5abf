"use client";
import type { ListView } from "@kaunter/chat-core";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface ListFooterProps {
  readonly list: ListView;
  readonly onLoadMore: () => void;
}

/** How many there are, and the rest on demand. */
export function ListFooter({ list, onLoadMore }: ListFooterProps) {
  const words = useTranslations("list");
  const errors = useTranslations("errors");
  const failed = list.status === "error" && list.errorCode !== null;
  const text = failed
    ? errors(list.errorCode)
    : list.status === "loading" && list.rows.length === 0
      ? words("loading")
      : words("totals", { total: list.total, unread: list.unreadTotal });
  return (
    <div
      className={`flex min-h-10 shrink-0 items-center justify-between gap-3 border-t border-line px-4 py-1 text-meta text-ink-muted ${failed ? "" : "max-md:hidden"}`}
    >
      <span className={failed ? "text-danger" : "tabular-nums"}>{text}</span>
      {list.nextCursor !== null || failed ? (
        <button
          type="button"
          onClick={onLoadMore}
          className="inline-flex h-8 shrink-0 cursor-pointer items-center gap-2 rounded-s font-semibold text-ink hover:underline max-md:h-11"
        >
          {list.status === "loading" ? <Spinner /> : null}
          {failed ? words("failed.retry") : words("loadMore")}
        </button>
      ) : null}
    </div>
  );
}
