import type { AuditChoice } from "@kaunter/db";
import type { AuditFilter } from "@kaunter/domain";
import { TIME_ZONE } from "@/i18n/locale";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A screen's filter as the database is asked: whole days of the gym's clock become moments. */
export function auditChoice({ from, to, ...rest }: AuditFilter): AuditChoice {
  return {
    ...rest,
    from: from === undefined ? undefined : startOfDay(from),
    until: to === undefined ? undefined : startOfDay(dayAfter(to)),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** Midnight at the gym, ISO 8601. */
function startOfDay(day: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: TIME_ZONE, timeZoneName: "longOffset" }).formatToParts(
    Date.parse(day),
  );
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.slice("GMT".length) ?? "";
  return new Date(`${day}T00:00:00${offset === "" ? "Z" : offset}`).toISOString();
}
