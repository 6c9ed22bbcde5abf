"use client";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface ChoiceFooterProps {
  readonly changes: number;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** The foot of both dialogs: how much is changed, why it was not saved, and the way out. */
export function ChoiceFooter({ changes, busy, problem, onCancel, onSave }: ChoiceFooterProps) {
  const words = useTranslations("contactLinks");
  return (
    <div className="grid shrink-0 gap-2 border-t border-line px-6 py-3 max-md:px-4">
      {problem === null ? null : (
        <p role="alert" className="rounded-m bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <p role="status" className="min-w-0 flex-1 text-meta text-ink-muted">
          {words("users.changes", { count: changes })}
        </p>
        <Button variant="ghost" onClick={onCancel}>
          {words("cancel")}
        </Button>
        <Button variant="primary" busy={busy} disabled={changes === 0} onClick={onSave}>
          {words("save")}
        </Button>
      </div>
    </div>
  );
}
