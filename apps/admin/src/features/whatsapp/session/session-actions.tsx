"use client";
import { legalActions, type ManagedSession, type SessionAction } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { runSession } from "../data/sessions.ts";
import { LogoutForm } from "./logout-form.tsx";
import { useDeed } from "./use-deed.ts";

export interface SessionActionsProps {
  readonly session: ManagedSession;
  readonly onDone: () => void;
}

/** What may be done to a session as it stands. */
export function SessionActions({ session, onDone }: SessionActionsProps) {
  const words = useTranslations("session.actions");
  const [leaving, setLeaving] = useState(false);
  const { busy, problem, run } = useDeed<SessionAction>(onDone);
  const act = (action: SessionAction) => run(action, () => runSession(action, session.name));
  const logOut = () => void act("logout").then(() => setLeaving(false));
  const helps = session.status === "FAILED" ? "restart" : "start";
  const actions = legalActions(session.status).filter((action) => action !== "delete" || !session.isDefault);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {actions.map((action) => (
          <Button
            key={action}
            size="s"
            variant={action === helps ? "primary" : "outline"}
            busy={busy === action}
            // Its word may be heard before the answer: what comes next is offered, and taken once the answer is there.
            disabled={busy !== null && busy !== action}
            onClick={action === "logout" ? () => setLeaving(true) : () => void act(action)}
          >
            {words(action)}
          </Button>
        ))}
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {leaving && actions.includes("logout") ? (
        <LogoutForm busy={busy !== null} onLogout={logOut} onCancel={() => setLeaving(false)} />
      ) : null}
    </div>
  );
}
