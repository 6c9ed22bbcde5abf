"use client";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface PaceSettingProps {
  /** ms; null: as the server is set. */
  readonly ownGapMs: number | null;
  readonly usualGapMs: number;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onSave: (gapMs: number | null) => void;
}

const MOST_S = 60;

/** How fast a number writes: admins say it in seconds, and an empty field leaves it to the server. */
export function PaceSetting({ ownGapMs, usualGapMs, busy, disabled, onSave }: PaceSettingProps) {
  const words = useTranslations("session.settings");
  const held = ownGapMs === null ? "" : String(ownGapMs / 1_000);
  const [typed, setTyped] = useState(held);
  const seconds = typed.trim() === "" ? null : Number(typed);
  const wrong = seconds !== null && !(seconds >= 0 && seconds <= MOST_S);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onSave(seconds === null ? null : Math.round(seconds * 1_000));
      }}
      className="flex items-start gap-2"
    >
      <Input
        className="min-w-0 flex-1"
        label={words("pace")}
        hint={words("paceHint", { seconds: usualGapMs / 1_000 })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={typed}
        error={wrong ? words("paceWrong", { most: MOST_S }) : null}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" className="mt-5" busy={busy} disabled={disabled || wrong || typed.trim() === held}>
        {words("save")}
      </Button>
    </form>
  );
}
