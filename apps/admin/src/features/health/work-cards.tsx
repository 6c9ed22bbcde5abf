"use client";
import type { HealthReport } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { HealthCard } from "./health-card.tsx";
import { useAmounts } from "./use-amounts.ts";

/** What the desk does: what waits to be sent, what came in, and the process itself. */
export function WorkCards({ report }: { readonly report: HealthReport }) {
  const words = useTranslations("health");
  const show = useAmounts();
  const { desk, process } = report;
  const { outbox, ingested } = desk;
  const moment = (ms: number | null) => (ms === null ? words("none") : show.moment(ms));
  return (
    <>
      <HealthCard
        title={words("queue.title")}
        state={null}
        facts={[
          [words("queue.queued"), show.number(outbox.queued)],
          [words("queue.dispatching"), show.number(outbox.dispatching)],
          [words("queue.unconfirmed"), show.number(outbox.unconfirmed)],
          [words("queue.oldest"), moment(outbox.oldestAtMs)],
        ]}
      />
      <HealthCard
        title={words("messages.title")}
        state={null}
        facts={[
          [words("messages.event"), show.number(ingested.event)],
          [words("messages.reconcile"), show.number(ingested.reconcile)],
          [words("messages.backfill"), show.number(ingested.backfill)],
          [words("messages.send"), show.number(ingested.send)],
          [words("messages.failed"), show.number(ingested.failed)],
          [words("messages.pending"), show.number(desk.pendingEvents)],
        ]}
      />
      <HealthCard
        title={words("process.title")}
        state={null}
        facts={[
          [words("process.since"), show.moment(process.startedAtMs)],
          [words("process.events"), show.number(process.events)],
          [words("process.lastEvent"), moment(process.lastEventAtMs)],
          [words("process.streams"), show.number(process.streams)],
          [words("process.memory"), show.size(process.memoryBytes)],
          [words("process.node"), process.node],
        ]}
      />
    </>
  );
}
