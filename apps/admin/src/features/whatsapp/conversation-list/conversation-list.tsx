"use client";
import { type ListView, selectList } from "@kaunter/chat-core";
import { OPEN_FILTER } from "@kaunter/domain";
import { Button, cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { isNarrowed } from "../data/filter-query.ts";
import { loadList, loadMore } from "../state/actions/load-list.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { ListFooter } from "./list-footer.tsx";
import { ListNotice } from "./list-notice.tsx";
import { ListRows } from "./list-rows.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { ListTools } from "./list-tools.tsx";
import { useListFilter } from "./use-list-filter.ts";
import { useSearchShortcut } from "./use-search-shortcut.ts";

/** The list column: search, filters, conversations, totals. `status` stands beside its title. */
export function ConversationList({ status }: { readonly status: ReactNode }) {
  const desk = useDeskHandle();
  const words = useTranslations("list");
  const list = useDesk(selectList);
  const { conversationId, open } = useDeskView();
  const [filter, setFilter] = useListFilter();
  const search = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  useSearchShortcut(search);
  const more = () => void (list.status === "error" ? loadList(desk) : loadMore(desk));
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
      </header>
      <ListTools
        filter={filter}
        onChange={setFilter}
        total={list.total}
        onEnterList={() => rows.current?.focus()}
        searchRef={search}
      />
      {list.rows.length > 0 ? (
        <ListRows
          ref={rows}
          list={list}
          selectedId={conversationId}
          onOpen={open}
          onNearEnd={() => void loadMore(desk)}
        />
      ) : (
        <NoRows
          list={list}
          narrowed={isNarrowed(filter)}
          onRetry={() => void loadList(desk)}
          onClear={() => setFilter(OPEN_FILTER)}
        />
      )}
      <ListFooter list={list} onLoadMore={more} />
    </section>
  );
}

interface NoRowsProps {
  readonly list: ListView;
  readonly narrowed: boolean;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** Loading, failed, nothing found and nothing yet are four different things. */
function NoRows({ list, narrowed, onRetry, onClear }: NoRowsProps) {
  const words = useTranslations("list");
  const errors = useTranslations("errors");
  if (list.status === "loading" || list.status === "idle") return <ListSkeleton label={words("loading")} />;
  if (list.status === "error") {
    const retry = <Button onClick={onRetry}>{words("failed.retry")}</Button>;
    return <ListNotice title={words("failed.title")} text={errors(list.errorCode ?? "internal")} action={retry} />;
  }
  if (!narrowed) return <ListNotice title={words("empty.title")} text={words("empty.text")} />;
  const clear = <Button onClick={onClear}>{words("empty.clear")}</Button>;
  return <ListNotice title={words("empty.noMatchTitle")} text={words("empty.noMatchText")} action={clear} />;
}
