"use client";
import type { HealthReport, Probe } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { HealthCard } from "./health-card.tsx";
import { useAmounts } from "./use-amounts.ts";

/** The parts the desk stands on: gateway, link, database, files. */
export function PartCards({ report }: { readonly report: HealthReport }) {
  const words = useTranslations("health");
  const errors = useTranslations("errors");
  const sessions = useSessionFacts(report);
  const show = useAmounts();
  const { gateway, database, storage, link, desk } = report;
  const none = words("none");
  const stateOf = ({ ok, code }: Probe) => ({ ok, word: ok ? words("ok") : errors(code ?? "internal") });
  const live = link.liveSinceMs !== null;
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
      <HealthCard
        title={words("link.title")}
        state={{ ok: live, word: words(live ? "link.live" : "link.away") }}
        facts={[[words("link.since"), link.liveSinceMs === null ? none : show.moment(link.liveSinceMs)], ...sessions]}
      />
      <HealthCard
        title={words("database.title")}
        state={stateOf(database)}
        facts={[
          [words("database.version"), database.schemaVersion ?? none],
          [words("size"), show.megabytes(desk.databaseBytes)],
          [words("took"), show.milliseconds(database.tookMs)],
        ]}
      />
      <HealthCard
        title={words("storage.title")}
        state={stateOf(storage)}
        facts={[
          [words("storage.files"), show.number(desk.files.count)],
          [words("size"), show.megabytes(desk.files.bytes)],
          [words("storage.waiting"), show.number(desk.filesWaiting)],
        ]}
      />
    </>
  );
}

/** Each session with its state in words; one Kaunter does not know is said as the gateway says it. */
function useSessionFacts({ sessions }: HealthReport): readonly (readonly [name: string, state: string])[] {
  const words = useTranslations("shell.session");
  return sessions.map(({ name, status, rawStatus }) => [name, status === "UNKNOWN" ? rawStatus : words(status)]);
}
