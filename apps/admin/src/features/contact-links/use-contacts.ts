"use client";
import {
  type ErrorCode,
  type LinkableContact,
  type LinkableContactPage,
  linkableContactPageSchema,
  type LinkFilter,
} from "@kaunter/domain";
import useSWRInfinite from "swr/infinite";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { request } from "@/features/whatsapp/data/request.ts";
import { filterToQuery } from "./view-address.ts";

export interface Contacts {
  readonly list: readonly LinkableContact[];
  readonly total: number;
  readonly hasMore: boolean;
  /** What is shown belongs to other words, or nothing is here yet. */
  readonly isLoading: boolean;
  readonly isMore: boolean;
  readonly error: ErrorCode | null;
  readonly more: () => void;
  readonly refresh: () => Promise<unknown>;
}

/** Contacts that match, page after page. @param first the first page, where the server has sent it already */
export function useContacts(filter: LinkFilter, first?: LinkableContactPage): Contacts {
  const keyOf = (index: number, before: LinkableContactPage | null): string | null => {
    const query = filterToQuery(filter);
    if (index > 0) {
      if (!before?.next) return null;
      query.set("cursor", before.next);
    }
    const text = query.toString();
    return text === "" ? "/api/contact-links" : `/api/contact-links?${text}`;
  };
  const read = (path: string) => request(path, linkableContactPageSchema);
  const { data, error, isLoading, isValidating, size, setSize, mutate } = useSWRInfinite<LinkableContactPage, unknown>(
    keyOf,
    read,
    { keepPreviousData: true, revalidateFirstPage: false, ...(first ? { fallbackData: [first] } : {}) },
  );
  return {
    list: data?.flatMap((page) => page.contacts) ?? [],
    total: data?.[0]?.total ?? 0,
    hasMore: (data?.at(-1)?.next ?? null) !== null,
    isLoading,
    isMore: isValidating && size > (data?.length ?? 0),
    error: error === undefined ? null : errorCodeOf(error),
    more: () => void setSize(size + 1),
    refresh: () => mutate(),
  };
}
