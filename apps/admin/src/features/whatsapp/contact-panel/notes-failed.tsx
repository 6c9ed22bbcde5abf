"use client";
import type { ErrorCode } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface NotesFailedProps {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}

/** Why the notes are not saved, that they are kept, and what to do. */
export function NotesFailed({ code, onRetry }: NotesFailedProps) {
  const words = useTranslations("panel.notes");
  const errorWords = useTranslations("errors");
  return (
    <div role="alert" className="mt-2 grid justify-items-start gap-2 text-meta">
      <p className="text-danger">{words("failed", { reason: errorWords(code) })}</p>
      <p className="text-ink-muted">{words("kept")}</p>
      <Button size="s" onClick={onRetry}>
        {words("retry")}
      </Button>
    </div>
  );
}
