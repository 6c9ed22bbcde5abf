"use client";
import { type ErrorCode, type FoundPerson, phoneLabel } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { startConversation } from "../data/start.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";

export type StartChoice = { readonly number: string } | { readonly person: FoundPerson };

export interface Start {
  readonly busy: boolean;
  /** Why nothing was started, in words. */
  readonly problem: string | null;
  readonly begin: (choice: StartChoice) => Promise<void>;
  readonly forget: () => void;
}

/** Opens the conversation of whoever was chosen, made if there is none; says why where that cannot be. */
export function useStart(onDone: () => void): Start {
  const { store } = useDeskHandle();
  const { open } = useDeskView();
  const words = useTranslations("start.problem");
  const errors = useTranslations("errors");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wordsFor = (code: ErrorCode): string => {
    if (code === "bad_request") return words("noNumber");
    if (code === "forbidden") return words("others");
    return errors(code);
  };
  const finish = (conversationId: string) => {
    onDone();
    open(conversationId);
  };
  const begin = async (choice: StartChoice) => {
    const person = "person" in choice ? choice.person : null;
    const existing = person?.conversationId ?? null;
    if (existing !== null) return finish(existing);
    const phone = "number" in choice ? choice.number : (person?.phone ?? null);
    if (phone === null) return setProblem(words("noPhone", { name: person?.name ?? "" }));
    setBusy(true);
    setProblem(null);
    const { generation } = store.getState();
    try {
      const answer = await startConversation(phone);
      if (answer.outcome === "not_on_whatsapp")
        return setProblem(words("notThere", { phone: phoneLabel(answer.phone) }));
      store.dispatch({ type: "conversation/loaded", generation, conversation: answer.conversation });
      finish(answer.conversation.id);
    } catch (error) {
      setProblem(wordsFor(errorCodeOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, begin, forget: () => setProblem(null) };
}
