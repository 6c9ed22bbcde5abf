"use client";
import type { ContactSyncRun } from "@kaunter/domain";
import { useFormatter, useTranslations } from "next-intl";
import { useMoment } from "./use-moment.ts";

const COUNTS = ["fetched", "created", "updated", "linked", "skipped"] as const;

/** What the last run came to: when, by whom, how many of what, and what was not taken over and why. */
export function SyncResult({ run }: { readonly run: ContactSyncRun | null }) {
  const words = useTranslations("contactLinks.sync");
  const errors = useTranslations("errors");
  const format = useFormatter();
  const moment = useMoment();
  if (run === null || run.state === "running") return <p className="text-ink-muted">{words("never")}</p>;
  const at = moment(run.finishedAtMs ?? run.startedAtMs);
  const by = run.trigger === "person" ? run.startedBy : words(run.trigger);
  const counts = [...COUNTS.map((name) => [name, run[name]] as const), ["failed", run.failed.length] as const];
  return (
    <div className="grid gap-2" role="status">
      <p>
        <b className="font-semibold">{words(`states.${run.state}`)}</b>{" "}
        <span className="text-ink-muted">{by === null ? words("last", { at }) : words("lastBy", { at, by })}</span>
      </p>
      {run.error === null ? null : (
        <p className="text-danger">
          {errors(run.error)} {run.message}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {counts.map(([name, count]) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="text-meta text-ink-muted">{words(name)}</dt>
            <dd className="font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {run.failed.length === 0 ? null : <Failures run={run} />}
    </div>
  );
}

function Failures({ run }: { readonly run: ContactSyncRun }) {
  const words = useTranslations("contactLinks.sync");
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1">{words("failures", { count: run.failed.length })}</summary>
      <ul
        className="max-h-60 overflow-y-auto"
        tabIndex={0}
        aria-label={words("failures", { count: run.failed.length })}
      >
        {run.failed.map(({ chatId, reason }, index) => (
          // The gateway may have told of one chat twice, or of several without an address.
          <li key={`${String(index)} ${chatId}`} className="py-1 text-meta break-words">
            <b className="font-semibold break-all">{chatId}</b> <span className="text-ink-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
