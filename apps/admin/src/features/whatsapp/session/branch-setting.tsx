"use client";
import { useTranslations } from "next-intl";
import { useBranchOptions } from "../data/use-directory.ts";

export interface BranchSettingProps {
  /** Null: everybody's. */
  readonly branchId: string | null;
  readonly disabled: boolean;
  readonly onChoose: (branchId: string | null) => void;
}

/** Whose number a session is. */
export function BranchSetting({ branchId, disabled, onChoose }: BranchSettingProps) {
  const words = useTranslations("session.settings");
  const branches = useBranchOptions(true);
  return (
    <label className="flex items-center justify-between gap-4">
      <span className="text-ink-muted">{words("branch")}</span>
      <select
        value={branchId ?? ""}
        disabled={disabled || !branches.sure}
        onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
        className="h-8 min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11"
      >
        <option value="">{words("everybody")}</option>
        {branches.list.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
