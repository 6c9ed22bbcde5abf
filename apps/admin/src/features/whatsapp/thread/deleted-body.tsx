"use client";
import type { ChatMessage } from "@kaunter/domain";
import Ban from "lucide-react/icons/ban";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";

const Original = lazy(async () => ({ default: (await import("./original.tsx")).Original }));

export interface DeletedBodyProps {
  readonly message: ChatMessage;
  readonly meta: ReactNode;
}

/** A message somebody took back. Those who may answer may still ask for what stood here; nobody else is ever sent it. */
export function DeletedBody({ message, meta }: DeletedBodyProps) {
  const words = useTranslations("thread.deleted");
  const [shown, setShown] = useState(false);
  const mayEdit = useCan("chats.can_edit");
  return (
    <div className="flow-root text-ink-muted">
      <span className="italic">
        <Ban aria-hidden="true" className="mr-2 inline-block size-4 align-[-3px]" strokeWidth={1.75} />
        {words(message.direction === "out" ? "us" : "them")}
      </span>{" "}
      {mayEdit && message.hasOriginal === true ? (
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => setShown((was) => !was)}
          className="cursor-pointer font-medium text-ink underline underline-offset-2"
        >
          {words(shown ? "hide" : "show")}
        </button>
      ) : null}
      {meta}
      {shown ? (
        <div className="clear-both mt-1 border-t border-bubble-tint pt-2">
          <Suspense>
            <Original message={message} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
