"use client";
import { selectList } from "@kaunter/chat-core";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { loadFailed, loadMore } from "../state/actions/load-list.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { withSearch } from "./dimension.ts";
import { ListBody } from "./list-body.tsx";
import { ListFooter } from "./list-footer.tsx";
import { ListTools } from "./list-tools.tsx";
import { useListFilter } from "./use-list-filter.ts";
import { useSearchShortcut } from "./use-search-shortcut.ts";

export interface ConversationListProps {
  /** Stands beside the title. */
  readonly status: ReactNode;
  /** Stands at the right end of the head. */
  readonly action?: ReactNode;
}

/** The list column: search, filters, conversations or what was found, totals. */
export function ConversationList({ status, action }: ConversationListProps) {
  const desk = useDeskHandle();
  const words = useTranslations("list");
  const list = useDesk(selectList);
  const { conversationId } = useDeskView();
  const [filter, setFilter] = useListFilter();
  const [opening, setOpening] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  useSearchShortcut(search);
  const leaveSearch = useCallback(() => {
    setFilter(withSearch(filter, ""));
    search.current?.focus();
  }, [filter, setFilter]);
  return (
    <section
      aria-label={words("label")}
      className={cx(
        "flex min-h-0 flex-col bg-surface md:w-90 md:shrink-0 md:border-r md:border-line max-md:flex-1",
        conversationId !== null && "max-md:hidden",
      )}
    >
      <header className="flex h-16 shrink-0 items-center gap-3 px-4">
        <h1 className="text-heading font-semibold">{words("title")}</h1>
        {status}
        <span className="ml-auto">{action}</span>
      </header>
      <ListTools
        filter={filter}
        onChange={setFilter}
        total={list.total}
        onEnterList={() => rows.current?.focus()}
        onOpening={setOpening}
        searchRef={search}
      />
      <ListBody
        ref={rows}
        list={list}
        filter={filter}
        onFilter={setFilter}
        onLeaveSearch={leaveSearch}
        opening={opening}
        onOpened={() => setOpening(null)}
      />
      <ListFooter list={list} onLoadMore={() => void (list.status === "error" ? loadFailed(desk) : loadMore(desk))} />
    </section>
  );
}
