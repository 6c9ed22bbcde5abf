"use client";
import type { ErrorCode } from "@kaunter/domain";
import { Button, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface NotReadProps {
  readonly problem: ErrorCode | null;
  readonly onRetry: () => void;
}

/** In place of something that was not read yet, or could not be. */
export function NotRead({ problem, onRetry }: NotReadProps) {
  const words = useTranslations("settings");
  const errors = useTranslations("errors");
  if (problem === null) return <Skeleton className="h-96 rounded-l" />;
  return (
    <div role="alert" className="grid justify-items-start gap-3 rounded-l bg-danger-soft p-4 text-danger">
      {errors(problem)}
      <Button onClick={onRetry}>{words("retry")}</Button>
    </div>
  );
}
