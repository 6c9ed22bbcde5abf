"use client";
import { type DeskState, selectConversation } from "@kaunter/chat-core";
import { phoneLabel, type Reaction } from "@kaunter/domain";
import { Popover } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { useDeskHandle } from "../state/use-desk.ts";

export interface ReactorsProps {
  readonly conversationId: string;
  readonly reactions: readonly Reaction[];
  readonly trigger: ReactElement;
}

/** Who put which emoji on a message. */
export function Reactors({ conversationId, reactions, trigger }: ReactorsProps) {
  const words = useTranslations("thread");
  const { store } = useDeskHandle();
  const nameOf = ({ senderId, fromMe }: Reaction) =>
    fromMe ? words("you") : (nameIn(store.getState(), conversationId, senderId) ?? words("someone"));
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

/** The name of an address: the chat's own, that of somebody who wrote here, or the number in it. */
function nameIn(state: DeskState, conversationId: string, address: string): string | null {
  const conversation = selectConversation(state, conversationId);
  if (conversation?.chatId === address) return conversation.name;
  const rows = Object.values(state.threads[conversationId]?.rows ?? {});
  const sender = rows.find(({ value }) => value.sender?.chatId === address)?.value.sender;
  const number = /^(\d+)@(?:c\.us|s\.whatsapp\.net)$/.exec(address)?.[1];
  if (conversation && !conversation.isGroup) return conversation.name;
  return sender?.name ?? (number === undefined ? null : phoneLabel(number));
}
