"use client";
import type { BranchHours } from "@kaunter/domain";
import { Button, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { ProblemLine } from "../list/problem-line.tsx";
import { DayRow } from "./day-row.tsx";
import { useWeek } from "./use-week.ts";

export interface BranchWeekProps {
  readonly branch: BranchHours;
  readonly refresh: () => Promise<readonly BranchHours[] | undefined>;
}

/** One branch's week, day by day. */
export function BranchWeek({ branch, refresh }: BranchWeekProps) {
  const words = useTranslations("settings.hours");
  const shared = useTranslations("settings");
  const { days, busy, problem, ready, type, write } = useWeek(branch, refresh);
  const { branchName, hours } = branch;
  const send = async () => {
    if (await write()) toast(words("saved", { branch: branchName }));
  };
  return (
    <form
      aria-label={branchName}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="grid grid-cols-1 gap-3 rounded-l p-4 shadow-[inset_0_0_0_1px_var(--line)]"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{branchName}</h3>
        {hours === null ? <span className="text-meta text-ink-muted">{words("notSet")}</span> : null}
      </div>
      <ul className="grid gap-1">
        {days.map((day, weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            day={day}
            onChange={(next) => type(days.with(weekday, next))}
            onCopy={() => type(days.map(() => day))}
          />
        ))}
      </ul>
      <ProblemLine problem={problem} />
      <Button type="submit" variant="primary" className="justify-self-end" busy={busy} disabled={!ready}>
        {shared("save")}
      </Button>
    </form>
  );
}
