"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { ReplyFields } from "@kaunter/domain";
import { useFormatter } from "next-intl";
import { usePerson } from "../../data/use-person.ts";
import { useDesk } from "../../state/use-desk.ts";

/** What a quick reply may say of the person: nothing where it is not known. */
export function useReplyFields(conversationId: string): ReplyFields {
  const format = useFormatter();
  const { person } = usePerson(conversationId);
  const chat = useDesk((state) => selectConversation(state, conversationId));
  // The package that ends last is the one they go on with.
  const ends =
    person?.packages
      .map(({ expiresOn }) => expiresOn)
      .sort()
      .at(-1) ?? null;
  return {
    name: person?.member?.name ?? person?.lead?.name ?? (chat?.isGroup ? null : nameOf(chat?.name, chat?.phone)),
    branch: person?.member?.branchName ?? person?.lead?.branchName ?? chat?.branchName ?? null,
    expiry: ends === null ? null : format.dateTime(new Date(`${ends}T00:00:00+08:00`), { dateStyle: "long" }),
  };
}

/** A chat that is called by its number has no name. */
function nameOf(name: string | undefined, phone: string | null | undefined): string | null {
  if (name === undefined || (phone && name.replace(/\D/g, "").endsWith(phone))) return null;
  return name;
}
