"use client";
import type { HealthReport, Probe } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { HealthCard } from "./health-card.tsx";
import { LinkCard } from "./link-card.tsx";
import { useAmounts } from "./use-amounts.ts";

/** The parts the desk stands on: gateway, link, database, files. */
export function PartCards({ report }: { readonly report: HealthReport }) {
  const words = useTranslations("health");
  const errors = useTranslations("errors");
  const show = useAmounts();
  const { gateway, database, storage, desk } = report;
  const none = words("none");
  const stateOf = ({ ok, code }: Probe) => ({ ok, word: ok ? words("ok") : errors(code ?? "internal") });
  return (
    <>
      <HealthCard
        title={words("gateway.title")}
        state={stateOf(gateway)}
        facts={[
          [words("gateway.version"), gateway.version ?? none],
          [words("gateway.engine"), gateway.engine ?? none],
          [words("gateway.since"), gateway.upMs === null ? none : show.moment(report.atMs - gateway.upMs)],
          [words("took"), show.milliseconds(gateway.tookMs)],
        ]}
      />
      <LinkCard report={report} />
      <HealthCard
        title={words("database.title")}
        state={stateOf(database)}
        facts={[
          [words("database.version"), database.schemaVersion ?? none],
          [words("size"), show.size(desk.databaseBytes)],
          [words("took"), show.milliseconds(database.tookMs)],
        ]}
      />
      <HealthCard
        title={words("storage.title")}
        state={stateOf(storage)}
        facts={[
          [words("storage.files"), show.number(desk.files.count)],
          [words("size"), show.size(desk.files.bytes)],
          [words("storage.waiting"), show.number(desk.filesWaiting)],
        ]}
      />
    </>
  );
}
