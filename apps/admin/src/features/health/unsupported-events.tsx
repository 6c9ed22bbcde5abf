"use client";
import { Button, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { EventRow } from "./event-row.tsx";
import { useUnsupported } from "./use-unsupported.ts";

/** The events nobody could read or store, with why, and as they came. */
export function UnsupportedEvents({ total }: { readonly total: number }) {
  const words = useTranslations("health.events");
  const errors = useTranslations("errors");
  const { events, hasMore, error, isLoading, isMore, more } = useUnsupported();
  return (
    <section className="min-w-0 rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <h2 className="text-title font-semibold">{words("title", { count: total })}</h2>
      <p className="mb-3 text-ink-muted">{words("hint")}</p>
      {isLoading ? <Skeleton className="h-24" /> : null}
      {error === undefined ? null : (
        <p role="alert" className="mb-3 text-danger">
          {errors(errorCodeOf(error))}
        </p>
      )}
      {!isLoading && error === undefined && events.length === 0 ? <p>{words("empty")}</p> : null}
      <ul className="grid">
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      {hasMore ? (
        <Button className="mt-3" busy={isMore} onClick={more}>
          {words("more")}
        </Button>
      ) : null}
    </section>
  );
}
