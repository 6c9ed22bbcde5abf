"use client";
import type { BubbleElement } from "@kaunter/chat-core";
import { isErrorCode } from "@kaunter/domain";
import CircleAlert from "lucide-react/icons/circle-alert";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { discardBubble, failureOf, retryBubble } from "./unsent.ts";

const ROW = "mt-1 flex min-h-6 flex-wrap items-center justify-end gap-x-3 text-meta";
const ACTION =
  "h-6 cursor-pointer font-semibold text-ink underline underline-offset-2 disabled:cursor-progress disabled:opacity-60 max-md:h-11";

/** Under a bubble that did not arrive: what happened, and the ways on. Nothing under the others. */
export function SendNote({ element }: { readonly element: BubbleElement }) {
  const words = useTranslations("thread.send");
  const errors = useTranslations("errors");
  const desk = useDeskHandle();
  const mayEdit = useCan("chats.can_edit");
  const [busy, setBusy] = useState(false);
  const failure = failureOf(element);
  if (failure === null) return null;
  if (failure === "unconfirmed") return <p className={`${ROW} text-ink-muted`}>{words("unconfirmed")}</p>;
  const act = (action: typeof retryBubble) => () => {
    setBusy(true);
    void action(desk, element).finally(() => setBusy(false));
  };
  return (
    <div className={ROW}>
      <span className="flex items-center gap-1 text-danger">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />
        {failure === "unconfirmable"
          ? errors(failure)
          : words("failed", { reason: errors(isErrorCode(failure) ? failure : "internal") })}
      </span>
      {mayEdit ? (
        <>
          <button type="button" disabled={busy} onClick={act(retryBubble)} className={ACTION}>
            {words("retry")}
          </button>
          <button type="button" disabled={busy} onClick={act(discardBubble)} className={ACTION}>
            {words("discard")}
          </button>
        </>
      ) : null}
    </div>
  );
}
