"use client";
import type { Person, PersonChoice } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSWRConfig } from "swr";
import { choosePerson } from "../state/actions/choose-person.ts";
import { useDeskHandle } from "../state/use-desk.ts";

export interface ChoosePerson {
  readonly busy: boolean;
  /** `name`: who was chosen, for the line that offers to undo it. */
  readonly choose: (choice: PersonChoice | "automatic", name?: string) => Promise<void>;
}

/** Says who a conversation is with and offers to undo it. */
export function useChoosePerson(conversationId: string, person: Person): ChoosePerson {
  const words = useTranslations("panel.who");
  const desk = useDeskHandle();
  const { mutate } = useSWRConfig();
  const [busy, setBusy] = useState(false);
  const before = choiceOf(person);
  const write = async (choice: PersonChoice | "automatic"): Promise<boolean> => {
    const code = await choosePerson(desk, conversationId, choice);
    if (code !== null) desk.report(code);
    await mutate((key) => Array.isArray(key) && key[0] === "person" && key[1] === conversationId);
    return code === null;
  };
  const choose = async (choice: PersonChoice | "automatic", name = "") => {
    setBusy(true);
    const done = await write(choice);
    setBusy(false);
    if (!done) return;
    const said =
      choice === "automatic" ? words("auto") : choice === "nobody" ? words("unlinked") : words("linked", { name });
    toast(said, { label: words("undo"), run: () => void write(before) });
  };
  return { busy, choose };
}

/** What has to be said to bring back how it is now. */
function choiceOf({ byHand, member, lead }: Person): PersonChoice | "automatic" {
  if (!byHand) return "automatic";
  if (member) return { memberId: member.id };
  return lead ? { leadId: lead.id } : "nobody";
}
