"use client";
import { selectConversation } from "@kaunter/chat-core";
import useSWR from "swr";
import { z } from "zod";
import { request } from "../data/request.ts";
import { useDesk } from "../state/use-desk.ts";

const rules = z.object({ announcementOnly: z.boolean() });

/** Admins rarely change it, and nobody tells us when they do, ms. */
const EVERY_MS = 60_000;

/** May our number only read this group? While that is not known, it may write: a send that is refused says so itself. */
export function useAnnouncementOnly(conversationId: string): boolean {
  const isGroup = useDesk((state) => {
    const chat = selectConversation(state, conversationId);
    return chat?.isGroup === true && chat.gateway === "waha";
  });
  const path = `/api/waha/conversations/${encodeURIComponent(conversationId)}/rules`;
  const { data } = useSWR<z.infer<typeof rules>, unknown>(isGroup ? path : null, () => request(path, rules), {
    refreshInterval: EVERY_MS,
    errorRetryCount: 2,
  });
  return data?.announcementOnly ?? false;
}
