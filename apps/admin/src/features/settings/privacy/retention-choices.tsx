"use client";
import { RETENTION_DAYS_MAX } from "@kaunter/domain";
import { Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChoiceCard } from "../list/choice-card.tsx";

export interface RetentionChoicesProps {
  readonly forever: boolean;
  /** The days as they are typed. */
  readonly text: string;
  /** Is that no number of days? */
  readonly wrong: boolean;
  readonly onEdit: (part: { forever?: boolean; text?: string }) => void;
}

/** For ever, or for so many days. */
export function RetentionChoices({ forever, text, wrong, onEdit }: RetentionChoicesProps) {
  const words = useTranslations("settings.privacy.retention");
  const group = useId();
  return (
    <>
      <ChoiceCard
        group={group}
        checked={forever}
        label={words("forever")}
        means={words("foreverMeans")}
        onChoose={() => onEdit({ forever: true })}
      />
      <ChoiceCard
        group={group}
        checked={!forever}
        label={words("days")}
        means={words("daysMeans")}
        onChoose={() => onEdit({ forever: false })}
      >
        {forever ? null : (
          <Input
            className="max-w-96 pr-4 pb-4 pl-11"
            label={words("field")}
            hint={words("hint")}
            error={wrong ? words("wrong", { most: RETENTION_DAYS_MAX }) : null}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={text}
            onChange={(event) => onEdit({ text: event.target.value })}
          />
        )}
      </ChoiceCard>
    </>
  );
}
