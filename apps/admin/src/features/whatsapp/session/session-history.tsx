"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import useSWR from "swr";
import { readHistory } from "../data/sessions.ts";

const KNOWN = [
  "started",
  "stopped",
  "restarted",
  "logged_out",
  "created",
  "deleted",
  "code_requested",
  "webhook_registered",
  "changed",
  "made_default",
  "pace_set",
] as const;

/** Who did what to a session lately; asked for when somebody unfolds it. */
export function SessionHistory({ session }: { readonly session: string }) {
  const words = useTranslations("session.history");
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  const key = open ? `waha/session/history/${session}` : null;
  const { data, error } = useSWR<Awaited<ReturnType<typeof readHistory>>, unknown>(key, () => readHistory(session), {
    refreshInterval: 5_000,
  });
  const wordOf = (action: string): string => {
    const known = KNOWN.find((one) => action === `session/${one}`);
    return known === undefined ? action : words(`deeds.${known}`);
  };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer rounded-s py-1 text-meta font-semibold">{words("title")}</summary>
      {error === undefined ? null : <p className="text-danger">{words("failed")}</p>}
      {data?.deeds.length === 0 ? <p className="text-ink-muted">{words("empty")}</p> : null}
      <ul className="grid gap-1">
        {data?.deeds.map(({ id, atMs, actorName, action }) => (
          <li key={id} className="flex justify-between gap-4">
            <span>{words("deed", { who: actorName ?? words("machine"), what: wordOf(action) })}</span>
            <time dateTime={new Date(atMs).toISOString()} className="shrink-0 text-meta text-ink-muted tabular-nums">
              {format.dateTime(atMs, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </li>
        ))}
      </ul>
    </details>
  );
}
