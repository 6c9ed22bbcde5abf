"use client";
import type { Conversation, ConversationStatus } from "@kaunter/domain";
import { Menu, MenuItem, type OpenedBy } from "@kaunter/ui";
import Archive from "lucide-react/icons/archive";
import CircleCheck from "lucide-react/icons/circle-check";
import Undo2 from "lucide-react/icons/undo-2";
import { useTranslations } from "next-intl";
import { ThreadMenuTrigger } from "./thread-menu-trigger.tsx";
import { useSettle } from "./use-settle.ts";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;
const CHOICES = [
  { status: "handled", word: "handle", icon: <CircleCheck {...ICON} /> },
  { status: "archived", word: "archive", icon: <Archive {...ICON} /> },
  { status: "active", word: "activate", icon: <Undo2 {...ICON} /> },
] as const satisfies readonly { status: ConversationStatus; word: string; icon: unknown }[];

export interface ThreadMenuProps {
  readonly conversation: Conversation;
  readonly openedBy: OpenedBy;
}

/** What can be done with a whole conversation. */
export function ThreadMenu({ conversation, openedBy }: ThreadMenuProps) {
  const words = useTranslations("thread.settle");
  const settle = useSettle(conversation);
  return (
    <Menu trigger={<ThreadMenuTrigger />} openedBy={openedBy}>
      {CHOICES.filter(({ status }) => status !== conversation.status).map(({ status, word, icon }) => (
        <MenuItem key={status} icon={icon} onSelect={() => settle(status)}>
          {words(word)}
        </MenuItem>
      ))}
    </Menu>
  );
}
