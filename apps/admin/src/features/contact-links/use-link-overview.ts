"use client";
import { type LinkOverview, linkOverviewSchema } from "@kaunter/domain";
import useSWR from "swr";
import { request } from "@/features/whatsapp/data/request.ts";

/** All contacts in numbers and everybody they can be linked to, starting with what the server sent. */
export function useLinkOverview(first: LinkOverview): { overview: LinkOverview; refresh: () => Promise<unknown> } {
  const read = () => request("/api/contact-links/overview", linkOverviewSchema);
  const { data, mutate } = useSWR<LinkOverview, unknown>("/api/contact-links/overview", read, {
    fallbackData: first,
    revalidateOnMount: false,
  });
  return { overview: data ?? first, refresh: () => mutate() };
}
