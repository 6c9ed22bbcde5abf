"use client";
import { type ErrorCode, type Merge, phoneLabel } from "@kaunter/domain";
import { Button, toast } from "@kaunter/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { undoMerge } from "../data/privacy.ts";

export interface MergeRowProps {
  readonly merge: Merge;
  readonly refresh: () => Promise<unknown>;
}

/** One merge: whom it took in, when and by whom, and its undo until it is undone. */
export function MergeRow({ merge, refresh }: MergeRowProps) {
  const words = useTranslations("panel.merges");
  const errors = useTranslations("errors");
  const format = useFormatter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const { fromName, addresses, mergedAtMs, mergedBy, undoneAtMs, undoneBy, reason } = merge;
  const name = fromName ?? nameOf(addresses) ?? words("hidden");
  const day = (atMs: number) => format.dateTime(atMs, { dateStyle: "medium" });
  const by = (who: string | null) => who ?? words("machine");
  const undo = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await undoMerge(merge.id);
      toast(words("undone", { name }));
    } catch (error) {
      setProblem(errorCodeOf(error));
    }
    await refresh();
    setBusy(false);
  };
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p dir="auto" className="font-semibold break-words">
            {name}
          </p>
          <p className="text-meta text-ink-muted">{words("merged", { date: day(mergedAtMs), who: by(mergedBy) })}</p>
          {mergedBy === null ? null : <p className="text-meta break-words text-ink-muted">{reason}</p>}
          {undoneAtMs === null ? null : (
            <p className="text-meta">{words("parted", { date: day(undoneAtMs), who: by(undoneBy) })}</p>
          )}
        </div>
        {undoneAtMs === null ? (
          <Button size="s" busy={busy} aria-label={words("undoOf", { name })} onClick={() => void undo()}>
            {words("undo")}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <p role="alert" className="mt-1 text-meta text-danger">
          {problem === "conflict" ? words("mergedOn") : errors(problem)}
        </p>
      )}
    </li>
  );
}

/** The number among the addresses, when one of them is one. */
function nameOf(addresses: readonly string[]): string | null {
  const digits = addresses.map((one) => /^(\d+)@c\.us$/.exec(one)?.[1]).find((one) => one !== undefined);
  return digits === undefined ? null : phoneLabel(digits);
}
