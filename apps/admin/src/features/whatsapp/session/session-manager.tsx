"use client";
import { Dialog, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { errorCodeOf } from "../data/error-code.ts";
import { AddSession } from "./add-session.tsx";
import { RiskNote } from "./risk-note.tsx";
import { SessionCard } from "./session-card.tsx";
import { useSessions } from "./use-sessions.ts";

export interface SessionManagerProps {
  readonly onClose: () => void;
  /** A session took the step to WORKING; nothing else is told. */
  readonly onStatusChange: (session: string) => void;
}

/** The gym's WhatsApp numbers, and everything that can be done about them. */
export function SessionManager({ onClose, onStatusChange }: SessionManagerProps) {
  const words = useTranslations("session");
  const errors = useTranslations("errors");
  const manage = useCan("chats.can_edit");
  const { list, error, refresh } = useSessions(onStatusChange);
  const problem = error === undefined ? (list?.error ?? null) : errorCodeOf(error);
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={words("close")}>
      <div className="grid grid-cols-1 gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        {problem === null ? null : (
          <p role="alert" className="rounded-m bg-danger-soft px-3 py-2 text-danger">
            {errors(problem)}
          </p>
        )}
        {list === null && problem === null ? <Skeleton className="h-48" /> : null}
        {list?.sessions.length === 0 ? <p>{words("none")}</p> : null}
        <ul className="grid grid-cols-1 gap-4">
          {list?.sessions.map((session) => (
            <SessionCard
              key={session.name}
              {...{ session, manage }}
              usualGapMs={list.sendGapMs}
              version={list.gatewayVersion}
              onDone={refresh}
            />
          ))}
        </ul>
        {manage && list !== null ? (
          <>
            <AddSession taken={list.sessions.map(({ name }) => name)} onDone={refresh} />
            {list.sessions.some(({ status }) => status === "SCAN_QR_CODE") ? null : <RiskNote gapMs={list.sendGapMs} />}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
