"use client";
import type { ErrorCode } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface PersonFailedProps {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}

/** The CRM did not answer: why, and the way to ask again. */
export function PersonFailed({ code, onRetry }: PersonFailedProps) {
  const words = useTranslations("panel.failed");
  const errorWords = useTranslations("errors");
  return (
    <div role="alert" className="grid justify-items-start gap-2 border-t border-line px-4 py-3">
      <p className="font-semibold">{words("title")}</p>
      <p className="text-ink-muted">{errorWords(code)}</p>
      <Button size="s" onClick={onRetry}>
        {words("retry")}
      </Button>
    </div>
  );
}
