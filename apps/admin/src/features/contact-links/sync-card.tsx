"use client";
import type { ContactSyncRun } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { SyncResult } from "./sync-result.tsx";
import { useContactSync } from "./use-contact-sync.ts";

export interface SyncCardProps {
  /** A run has ended: there may be new contacts. */
  readonly onEnd: () => void;
}

/** Fetches contacts from UltraMsg and says how the last run went. Nothing where UltraMsg is not set up. */
export function SyncCard({ onEnd }: SyncCardProps) {
  const words = useTranslations("contactLinks.sync");
  const errors = useTranslations("errors");
  const mayEdit = useCan("chats.can_edit");
  const { configured, running, run, problem, start } = useContactSync(onEnd);
  if (!configured) return null;
  return (
    <section className="grid gap-3 rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="text-title font-semibold">{words("title")}</h2>
          <p className="text-ink-muted">{words("hint")}</p>
        </div>
        {mayEdit ? (
          <Button variant="primary" busy={running} onClick={() => void start()}>
            {running ? null : <RefreshCw aria-hidden="true" className="size-4" strokeWidth={2} />}
            {words(running ? "running" : "start")}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {errors(problem)}
        </p>
      )}
      {running ? <Progress run={run?.state === "running" ? run : null} /> : <SyncResult run={run} />}
    </section>
  );
}

/** How many of the gateway's chats are dealt with; no number until it has told them. */
function Progress({ run }: { readonly run: ContactSyncRun | null }) {
  const words = useTranslations("contactLinks.sync");
  const fetched = run?.fetched ?? 0;
  const done = run?.done ?? 0;
  const known = fetched > 0;
  const text = known ? words("progress", { done, fetched }) : words("asking");
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={words("title")}
        aria-valuetext={text}
        {...(known ? { "aria-valuemin": 0, "aria-valuemax": fetched, "aria-valuenow": done } : {})}
        className="h-2 overflow-hidden rounded-full bg-surface-selected"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-(--duration-slow)"
          style={{ width: `${String(known ? Math.round((done / fetched) * 100) : 5)}%` }}
        />
      </div>
      <p className="text-meta text-ink-muted tabular-nums">{text}</p>
    </div>
  );
}
