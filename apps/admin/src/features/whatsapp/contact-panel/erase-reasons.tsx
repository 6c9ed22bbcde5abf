"use client";
import { ERASURE_REASONS, type ErasureReason } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useId } from "react";

export interface EraseReasonsProps {
  readonly reason: ErasureReason;
  readonly onChoose: (reason: ErasureReason) => void;
}

/** Why a person is erased. A list, not a field: the line that stays names nobody. */
export function EraseReasons({ reason, onChoose }: EraseReasonsProps) {
  const words = useTranslations("panel.erase");
  const group = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-meta font-semibold">{words("why")}</legend>
      {ERASURE_REASONS.map((one) => (
        <label key={one} className="flex min-h-8 cursor-pointer items-center gap-3 max-md:min-h-11">
          <input
            type="radio"
            name={group}
            checked={one === reason}
            onChange={() => onChoose(one)}
            className="size-4 shrink-0 accent-ink"
          />
          {words(`reasons.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
