"use client";
import { type UnsupportedPage, unsupportedPageSchema } from "@kaunter/domain";
import useSWRInfinite from "swr/infinite";
import { request } from "@/features/whatsapp/data/request.ts";

/** The events nobody could read, page after page from the newest. */
export function useUnsupported() {
  const keyOf = (index: number, before: UnsupportedPage | null): string | null => {
    if (index === 0) return "/api/health/events";
    const last = before?.hasMore ? before.events.at(-1) : undefined;
    return last === undefined ? null : `/api/health/events?before=${last.id}`;
  };
  const read = (path: string) => request(path, unsupportedPageSchema);
  const { data, error, isLoading, isValidating, size, setSize } = useSWRInfinite<UnsupportedPage, unknown>(keyOf, read);
  return {
    events: data?.flatMap((page) => page.events) ?? [],
    hasMore: data?.at(-1)?.hasMore ?? false,
    error,
    isLoading,
    isMore: isValidating && size > (data?.length ?? 0),
    more: () => void setSize(size + 1),
  };
}
