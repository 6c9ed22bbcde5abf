"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { plainText } from "../message-kinds/markup/plain-text.ts";
import { useDesk } from "../state/use-desk.ts";
import { arrivedAfter, type Rows } from "./scroll-law.ts";

export interface AnnouncerProps {
  readonly conversationId: string;
  readonly rows: Rows;
}

/** Says new messages of others to screen readers, when they have finished with what they are saying. */
export function Announcer({ conversationId, rows }: AnnouncerProps) {
  const words = useTranslations("thread");
  const kinds = useTranslations("list.kind");
  const contact = useDesk((state) => selectConversation(state, conversationId)?.name ?? "");
  const [said, setSaid] = useState({ rows, text: "" });
  if (said.rows !== rows) {
    const arrived = arrivedAfter(rows, said.rows.at(-1)?.key ?? null);
    const sayOne = ({ sender, body, content }: ChatMessage) =>
      words("announce", { name: sender?.name ?? contact, text: plainText(body ?? "") || kinds(content.kind) });
    const text =
      arrived.length === 1 && arrived[0]
        ? sayOne(arrived[0].message)
        : words("announceMany", { count: arrived.length });
    setSaid({ rows, text: arrived.length === 0 ? said.text : text });
  }
  return (
    <div aria-live="polite" className="sr-only">
      {said.text}
    </div>
  );
}
