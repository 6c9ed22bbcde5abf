"use client";
import type { ManagedSession } from "@kaunter/domain";
import { Pill } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { SessionMark, useSessionWord } from "../session-mark.tsx";
import { QrPanel } from "./qr-panel.tsx";
import { SessionActions } from "./session-actions.tsx";
import { SessionFace } from "./session-face.tsx";
import { SessionFacts } from "./session-facts.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SessionSettings } from "./session-settings.tsx";

export interface SessionCardProps {
  readonly session: ManagedSession;
  /** May the person do more than look? */
  readonly manage: boolean;
  /** The pace of a session that has none of its own, ms. */
  readonly usualGapMs: number;
  /** The gateway's. */
  readonly version: string | null;
  readonly onDone: () => void;
}

/** One session: how it stands, whose phone it is, and what can be done about it. */
export function SessionCard({ session, manage, usualGapMs, version, onDone }: SessionCardProps) {
  const words = useTranslations("session");
  const word = useSessionWord()(session);
  const { name, status } = session;
  return (
    <li
      aria-label={words("one", { name })}
      className="grid grid-cols-1 gap-3 rounded-l p-4 shadow-[inset_0_0_0_1px_var(--line)]"
    >
      <div className="flex items-center gap-3">
        <SessionFace session={session} />
        <h3 className="min-w-0 flex-1 truncate text-title font-semibold">{name}</h3>
        {session.isDefault ? <Pill>{words("default")}</Pill> : null}
        <span role="status" className="flex items-center gap-2 font-semibold">
          <SessionMark status={status} />
          {word}
        </span>
      </div>
      <SessionFacts session={session} version={version} />
      {manage ? (
        <>
          {status === "SCAN_QR_CODE" ? <QrPanel session={name} gapMs={session.ownGapMs ?? usualGapMs} /> : null}
          {status === "FAILED" ? <p className="text-danger">{words("failed")}</p> : null}
          <SessionActions session={session} onDone={onDone} />
          <SessionSettings session={session} usualGapMs={usualGapMs} onDone={onDone} />
          <SessionHistory session={name} />
        </>
      ) : null}
    </li>
  );
}
