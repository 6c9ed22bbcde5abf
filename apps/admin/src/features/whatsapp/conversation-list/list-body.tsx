"use client";
import type { ListView } from "@kaunter/chat-core";
import { type DeskFilter, OPEN_FILTER } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { lazy, type Ref, Suspense } from "react";
import { isNarrowed } from "../data/filter-query.ts";
import { loadFailed, loadMore } from "../state/actions/load-list.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { ListRows } from "./list-rows.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { NoRows } from "./no-rows.tsx";

export interface ListBodyProps {
  readonly list: ListView;
  readonly filter: DeskFilter;
  readonly onFilter: (filter: DeskFilter) => void;
  readonly onLeaveSearch: () => void;
  /** Enter was pressed in the search box after these words. */
  readonly opening: string | null;
  readonly onOpened: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

const SearchResults = lazy(async () => ({ default: (await import("./search-results.tsx")).SearchResults }));

/** What stands under the tools: the rows, what was found, or why there is nothing. */
export function ListBody({ list, filter, onFilter, onLeaveSearch, opening, onOpened, ref }: ListBodyProps) {
  const desk = useDeskHandle();
  const words = useTranslations("list");
  const { conversationId, open } = useDeskView();
  const { search = "" } = filter;
  if (search !== "" && list.status !== "error") {
    return (
      <Suspense fallback={<ListSkeleton label={words("loading")} />}>
        <SearchResults
          ref={ref}
          list={list}
          filter={{ ...filter, search }}
          selectedId={conversationId}
          onOpen={open}
          onMoreRows={() => void loadMore(desk)}
          onClear={() => onFilter(OPEN_FILTER)}
          onLeave={onLeaveSearch}
          opening={opening}
          onOpened={onOpened}
        />
      </Suspense>
    );
  }
  if (list.rows.length > 0) {
    return (
      <ListRows ref={ref} list={list} selectedId={conversationId} onOpen={open} onNearEnd={() => void loadMore(desk)} />
    );
  }
  return (
    <NoRows
      list={list}
      narrowed={isNarrowed(filter)}
      onRetry={() => void loadFailed(desk)}
      onClear={() => onFilter(OPEN_FILTER)}
    />
  );
}
