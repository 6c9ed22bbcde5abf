"use client";
import type { ChatMessage } from "@kaunter/domain";
import { Menu, MenuDivider, MenuItem, type OpenedBy, toast } from "@kaunter/ui";
import Copy from "lucide-react/icons/copy";
import Info from "lucide-react/icons/info";
import Reply from "lucide-react/icons/reply";
import { useTranslations } from "next-intl";
import { reactToMessage } from "../state/actions/react-to-message.ts";
import { useReactions } from "../state/pending-reactions.ts";
import { useReply } from "../state/reply.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { MessageMenuTrigger } from "./message-menu-trigger.tsx";
import { ReactRow } from "./react-row.tsx";

export interface MessageMenuProps {
  readonly message: ChatMessage;
  /** Answer it, put an emoji on it. */
  readonly mayReply: boolean;
  readonly copyable: boolean;
  readonly openedBy: OpenedBy;
  readonly onInfo: () => void;
}

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

/** What can be done with one message: an emoji, an answer with its quote, its words, its times. */
export function MessageMenu({ message, mayReply, copyable, openedBy, onInfo }: MessageMenuProps) {
  const words = useTranslations("thread.menu");
  const desk = useDeskHandle();
  const { setReplyTo } = useReply(message.conversationId);
  const own = useReactions(message).find(({ fromMe }) => fromMe)?.emoji ?? null;
  const copy = () => {
    navigator.clipboard.writeText(message.body ?? "").then(
      () => toast(words("copied")),
      () => toast(words("copyFailed")),
    );
  };
  return (
    <Menu trigger={<MessageMenuTrigger />} align={message.direction === "out" ? "end" : "start"} openedBy={openedBy}>
      {mayReply ? (
        <>
          <ReactRow own={own} onReact={(emoji) => void reactToMessage(desk, message.id, emoji)} />
          <MenuDivider />
          <MenuItem onSelect={() => setReplyTo(message)} icon={<Reply {...ICON} />}>
            {words("reply")}
          </MenuItem>
        </>
      ) : null}
      {copyable ? (
        <MenuItem onSelect={copy} icon={<Copy {...ICON} />}>
          {words("copy")}
        </MenuItem>
      ) : null}
      <MenuItem onSelect={onInfo} icon={<Info {...ICON} />}>
        {words("info")}
      </MenuItem>
    </Menu>
  );
}
