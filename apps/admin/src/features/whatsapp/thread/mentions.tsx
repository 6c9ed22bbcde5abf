"use client";
import { selectConversation, selectSession } from "@kaunter/chat-core";
import { type ChatMessage, mentionsOf, type Participant, phoneLabel, type SessionInfo } from "@kaunter/domain";
import { type ReactNode, useMemo } from "react";
import { useParticipants } from "../data/use-participants.ts";
import { type MentionNames, MentionsContext } from "../message-kinds/markup/mentions.ts";
import { useDesk } from "../state/use-desk.ts";

export interface MentionsProps {
  readonly message: Pick<ChatMessage, "conversationId" | "content">;
  readonly children: ReactNode;
}

/** Gives the words inside the names of those they call. Who is in the chat is asked for only where somebody is called. */
export function Mentions({ message, children }: MentionsProps) {
  const mentions = mentionsOf(message.content);
  if (mentions.length === 0) return children;
  return (
    <Called mentions={mentions} conversationId={message.conversationId}>
      {children}
    </Called>
  );
}

interface CalledProps {
  readonly mentions: readonly string[];
  readonly conversationId: string;
  readonly children: ReactNode;
}

function Called({ mentions, conversationId, children }: CalledProps) {
  const { people } = useParticipants(conversationId);
  const we = useDesk((state) => selectSession(state, selectConversation(state, conversationId)?.session ?? ""));
  const names = useMemo(() => namesOf(mentions, people?.participants ?? [], we), [mentions, people, we]);
  return <MentionsContext value={names}>{children}</MentionsContext>;
}

type We = Pick<SessionInfo, "phone" | "pushName"> | null;

/** What addresses are called, by their digits: by name as far as the reader may know it, else by number. */
export function namesOf(mentions: readonly string[], people: readonly Participant[], we: We): MentionNames {
  const names = new Map<string, string>();
  for (const address of mentions) {
    const [digits = "", server = ""] = address.split("@");
    const number = server === "c.us" ? digits : null;
    const person = people.find(({ chatId, phone }) => chatId === address || (number !== null && phone === number));
    const phone = person?.phone ?? number;
    const own = phone !== null && phone === we?.phone ? we.pushName : null;
    const name = own ?? person?.name ?? (phone === null ? null : withPlus(phoneLabel(phone)));
    if (name !== null) names.set(digits, name);
  }
  return names;
}

const withPlus = (label: string): string => (label.startsWith("+") ? label : `+${label}`);
