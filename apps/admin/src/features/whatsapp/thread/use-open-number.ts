"use client";
import { type ErrorCode, phoneLabel } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { startConversation } from "../data/start.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";

/** Opens the chat with a number on a card, made if there is none; says why where that cannot be. */
export function useOpenNumber(): (phone: string) => void {
  const { store } = useDeskHandle();
  const { open } = useDeskView();
  const words = useTranslations("start.problem");
  const errors = useTranslations("errors");
  return useCallback(
    (phone) => {
      const { generation } = store.getState();
      const refused = (code: ErrorCode) =>
        code === "bad_request" ? words("noNumber") : code === "forbidden" ? words("others") : errors(code);
      startConversation(phone).then(
        (answer) => {
          if (answer.outcome === "not_on_whatsapp")
            return toast(words("notThere", { phone: phoneLabel(answer.phone) }));
          store.dispatch({ type: "conversation/loaded", generation, conversation: answer.conversation });
          open(answer.conversation.id);
        },
        (error: unknown) => toast(refused(errorCodeOf(error))),
      );
    },
    [store, open, words, errors],
  );
}
