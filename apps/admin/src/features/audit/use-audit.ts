"use client";
import { type AuditFilter, type AuditPage, auditPageSchema } from "@kaunter/domain";
import useSWRInfinite from "swr/infinite";
import { request } from "@/features/whatsapp/data/request.ts";

/** A filter as the address of the page and of its routes carry it. */
export function filterQuery(filter: AuditFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== ""),
  );
}

interface Start {
  readonly first: AuditPage;
  readonly filter: AuditFilter;
}

/** The lines a filter leaves, page after page from the newest; the server's own first page is not asked for twice. */
export function useAudit(filter: AuditFilter, start: Start) {
  const keyOf = (index: number, before: AuditPage | null): string | null => {
    const query = filterQuery(filter);
    if (index > 0) {
      const last = before?.hasMore ? before.entries.at(-1) : undefined;
      if (last === undefined) return null;
      query.set("before", last.id);
    }
    return `/api/audit?${query.toString()}`;
  };
  const isFirst = filterQuery(filter).toString() === filterQuery(start.filter).toString();
  const { data, error, isLoading, isValidating, size, setSize } = useSWRInfinite<AuditPage, unknown>(
    keyOf,
    (path: string) => request(path, auditPageSchema),
    { revalidateFirstPage: false, ...(isFirst ? { fallbackData: [start.first], revalidateOnMount: false } : {}) },
  );
  return {
    entries: data?.flatMap((page) => page.entries) ?? [],
    hasMore: data?.at(-1)?.hasMore ?? false,
    error,
    isLoading: isLoading && data === undefined,
    isMore: isValidating && size > (data?.length ?? 0),
    more: () => void setSize(size + 1),
  };
}
