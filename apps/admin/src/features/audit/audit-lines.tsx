"use client";
import { Button, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { AuditLine, type AuditLineProps } from "./audit-line.tsx";
import type { useAudit } from "./use-audit.ts";

export type AuditLinesProps = ReturnType<typeof useAudit> & Omit<AuditLineProps, "entry">;

/** The lines there are, the way to older ones, or why there are none. */
export function AuditLines({ entries, hasMore, error, isLoading, isMore, more, ...line }: AuditLinesProps) {
  const words = useTranslations("audit");
  const errors = useTranslations("errors");
  return (
    <>
      {error === undefined ? null : (
        <p role="alert" className="text-danger">
          {errors(errorCodeOf(error))}
        </p>
      )}
      {isLoading ? <Skeleton className="h-24" /> : null}
      {!isLoading && error === undefined && entries.length === 0 ? <p role="status">{words("empty")}</p> : null}
      <ul aria-label={words("title")} className="grid">
        {entries.map((entry) => (
          <AuditLine key={entry.id} entry={entry} {...line} />
        ))}
      </ul>
      {hasMore ? (
        <Button className="justify-self-start" busy={isMore} onClick={more}>
          {words("more")}
        </Button>
      ) : null}
    </>
  );
}
