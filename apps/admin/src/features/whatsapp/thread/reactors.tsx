"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { Reaction } from "@kaunter/domain";
import { Popover } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { useDeskHandle } from "../state/use-desk.ts";
import { nameIn } from "./name-in.ts";

export interface ReactorsProps {
  readonly conversationId: string;
  readonly reactions: readonly Reaction[];
  readonly trigger: ReactElement;
}

/** Who put which emoji on a message. */
export function Reactors({ conversationId, reactions, trigger }: ReactorsProps) {
  const words = useTranslations("thread");
  const { store } = useDeskHandle();
  const nameOf = ({ senderId, fromMe }: Reaction) => {
    if (fromMe) return words("you");
    // In a chat of two, whoever is not us is the other one, also under a hidden id.
    const chat = selectConversation(store.getState(), conversationId);
    if (chat && !chat.isGroup) return chat.name;
    return nameIn(store.getState(), conversationId, senderId) ?? words("someone");
  };
  return (
    <Popover trigger={trigger} label={words("reactions", { count: reactions.length })} defaultOpen>
      {() => (
        <ul className="grid gap-1 p-2">
          {reactions.map((reaction, index) => (
            <li key={index} className="flex items-center gap-3">
              <span className="text-title">{reaction.emoji}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate text-start">
                {nameOf(reaction)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
