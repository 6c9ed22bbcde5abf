"use client";
import type { Conversation } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { playBlip } from "./blip.ts";
import { claimAlert } from "./claim-alert.ts";
import { newsBetween } from "./news.ts";
import { notify } from "./notify.ts";
import { useAlertChoices } from "./use-alert-choices.ts";

/** Tells of new messages in chats that are not in front. Draws nothing. */
export function Alerts() {
  const { store } = useDeskHandle();
  const words = useTranslations("again");
  const { conversationId, open } = useDeskView();
  const choices = useAlertChoices();
  const tell = useEffectEvent(async (conversation: Conversation) => {
    const seen = document.visibilityState === "visible" && document.hasFocus() && conversationId === conversation.id;
    const { id, name, lastMessage } = conversation;
    if (!(await claimAlert(`${id}/${String(lastMessage?.atMs)}`, seen))) return;
    if (choices.sound) playBlip();
    if (!choices.desktop) return;
    const text = choices.preview ? (lastMessage?.preview ?? null) : null;
    notify({ conversation, title: choices.preview ? name : words("newMessage"), text, onOpen: open });
  });
  useEffect(() => {
    let before = store.getState();
    return store.subscribe(() => {
      const after = store.getState();
      const news = newsBetween(before, after);
      before = after;
      for (const one of news) void tell(one);
    });
  }, [store]);
  return null;
}
