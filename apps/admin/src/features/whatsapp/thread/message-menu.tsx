"use client";
import type { ChatMessage } from "@kaunter/domain";
import { Menu, MenuItem, toast } from "@kaunter/ui";
import Copy from "lucide-react/icons/copy";
import Reply from "lucide-react/icons/reply";
import { useTranslations } from "next-intl";
import { useReply } from "../state/reply.ts";
import { MessageMenuTrigger } from "./message-menu-trigger.tsx";

export interface MessageMenuProps {
  readonly message: ChatMessage;
  readonly mayReply: boolean;
  readonly copyable: boolean;
}

/** Answer a message with its quote, or copy its words. */
export function MessageMenu({ message, mayReply, copyable }: MessageMenuProps) {
  const words = useTranslations("thread.menu");
  const { setReplyTo } = useReply(message.conversationId);
  const copy = () => {
    navigator.clipboard.writeText(message.body ?? "").then(
      () => toast(words("copied")),
      () => toast(words("copyFailed")),
    );
  };
  return (
    <Menu trigger={<MessageMenuTrigger />} align={message.direction === "out" ? "end" : "start"} defaultOpen>
      {mayReply ? (
        <MenuItem
          onSelect={() => setReplyTo(message)}
          icon={<Reply aria-hidden="true" className="size-5" strokeWidth={1.75} />}
        >
          {words("reply")}
        </MenuItem>
      ) : null}
      {copyable ? (
        <MenuItem onSelect={copy} icon={<Copy aria-hidden="true" className="size-5" strokeWidth={1.75} />}>
          {words("copy")}
        </MenuItem>
      ) : null}
    </Menu>
  );
}
