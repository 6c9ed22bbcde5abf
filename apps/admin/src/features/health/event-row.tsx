"use client";
import type { UnsupportedPage } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useAmounts } from "./use-amounts.ts";

/** One event nobody could read; its payload unfolds as plain text. */
export function EventRow({ event }: { readonly event: UnsupportedPage["events"][number] }) {
  const words = useTranslations("health.events");
  const show = useAmounts();
  return (
    <li className="border-t border-line py-2">
      <details>
        <summary className="cursor-pointer rounded-s py-1">
          <span className="inline-flex w-[calc(100%-24px)] flex-wrap justify-between gap-x-4 align-top">
            <b className="font-semibold break-all">{event.name}</b>
            <time dateTime={new Date(event.atMs).toISOString()} className="text-meta text-ink-muted tabular-nums">
              {words("from", { session: event.session, at: show.moment(event.atMs) })}
            </time>
            <span className="w-full break-words text-ink-muted">{event.reason}</span>
          </span>
        </summary>
        <pre
          aria-label={words("payload", { name: event.name })}
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto rounded-m bg-surface-sunken p-3 font-mono text-meta whitespace-pre-wrap"
        >
          {event.raw}
        </pre>
        {event.cut ? <p className="mt-1 text-meta text-ink-muted">{words("cut")}</p> : null}
      </details>
    </li>
  );
}
