"use client";
import { type ManagedSession, phoneLabel } from "@kaunter/domain";
import { useFormatter, useTranslations } from "next-intl";

export interface SessionFactsProps {
  readonly session: ManagedSession;
  /** What the gateway calls its own version; null when it did not say. */
  readonly version: string | null;
}

/** What is known of a session, line by line; what is not known has no line. */
export function SessionFacts({ session, version }: SessionFactsProps) {
  const words = useTranslations("session.facts");
  const format = useFormatter();
  const moment = (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  const { phone, pushName, engine, lastEventAtMs, sync, deafSinceMs, ownGapMs } = session;
  const facts = [
    ["phone", phone === null ? null : phoneLabel(phone)],
    ["account", pushName],
    ["engine", engine !== null && version !== null ? words("running", { engine, version }) : engine],
    ["pace", ownGapMs === null ? null : words("apart", { seconds: ownGapMs / 1_000 })],
    ["lastEvent", lastEventAtMs === null ? null : moment(lastEventAtMs)],
    ["sync", sync ? words("syncing", { done: sync.done, total: sync.total }) : null],
    ["deaf", typeof deafSinceMs === "number" ? words("deafSince", { at: moment(deafSinceMs) }) : null],
  ] as const;
  return (
    <dl className="grid gap-1">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{words(name)}</dt>
            <dd className={name === "deaf" ? "text-right text-danger" : "text-right tabular-nums"}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
