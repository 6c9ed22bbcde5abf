import type { SessionInfo, SessionStatus } from "@kaunter/domain";
import { Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";

const DOTS: Readonly<Record<Exclude<SessionStatus, "STARTING">, string>> = {
  STOPPED: "bg-status-off",
  SCAN_QR_CODE: "bg-status-scan",
  WORKING: "bg-status-working",
  FAILED: "bg-status-failed",
  UNKNOWN: "bg-status-off",
};

/** A session status's colour; it never stands without the word beside it. */
export function SessionMark({ status }: { readonly status: SessionStatus }) {
  return status === "STARTING" ? (
    <Spinner className="text-status-starting" />
  ) : (
    <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOTS[status]}`} />
  );
}

/** Says a status in words; one Kaunter does not know is said as the gateway says it. */
export function useSessionWord(): (session: Pick<SessionInfo, "status" | "rawStatus"> | null) => string {
  const words = useTranslations("shell.session");
  return (session) =>
    session?.status === "UNKNOWN" ? session.rawStatus || words("UNKNOWN") : words(session?.status ?? "STOPPED");
}
