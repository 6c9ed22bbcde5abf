"use client";
import type { Conversation, ConversationStatus } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { settleConversation } from "../state/actions/edit-conversation.ts";
import { useDeskHandle } from "../state/use-desk.ts";

const SAID = { handled: "didHandle", archived: "didArchive", active: "didActivate" } as const;

/** Marks a conversation handled, archived or active, and offers to undo it: its row may have left the list. */
export function useSettle({ id, status }: Pick<Conversation, "id" | "status">): (next: ConversationStatus) => void {
  const words = useTranslations("thread.settle");
  const errorWords = useTranslations("errors");
  const desk = useDeskHandle();
  const write = async (next: ConversationStatus): Promise<boolean> => {
    const code = await settleConversation(desk, id, next);
    if (code === "conflict") toast(words("wroteMeanwhile"));
    else if (code !== null) toast(words("failed", { reason: errorWords(code) }));
    return code === null;
  };
  return (next) => {
    void write(next).then((done) => {
      if (done) toast(words(SAID[next]), { label: words("undo"), run: () => void write(status) });
    });
  };
}
