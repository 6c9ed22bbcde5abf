"use client";
import type { NotesView } from "@kaunter/chat-core";
import { Spinner } from "@kaunter/ui";
import Check from "lucide-react/icons/check";
import CircleAlert from "lucide-react/icons/circle-alert";
import { useTranslations } from "next-intl";

export interface NotesStateProps {
  readonly id: string;
  readonly view: NotesView;
}

/** Are the notes safe? Says so beside their heading; failures are told aloud below. */
export function NotesState({ id, view: { state } }: NotesStateProps) {
  const words = useTranslations("panel.notes");
  return (
    <span id={id} className="flex h-4 items-center gap-1 text-meta text-ink-muted">
      {state === "saving" ? <Spinner /> : null}
      {state === "saved" ? <Check aria-hidden="true" className="size-3.5" strokeWidth={2} /> : null}
      {state === "failed" || state === "conflict" ? (
        <CircleAlert aria-hidden="true" className="size-3.5 text-danger" strokeWidth={2} />
      ) : null}
      {state === "rest" ? null : words(state === "saving" || state === "saved" ? state : "waiting")}
    </span>
  );
}
