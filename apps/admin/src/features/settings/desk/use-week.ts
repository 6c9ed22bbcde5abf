"use client";
import { type BranchHours, businessHoursSchema, HOURS_TIME_ZONE } from "@kaunter/domain";
import { useState } from "react";
import { saveHours } from "../data.ts";
import { useSave } from "../list/use-save.ts";
import { type Day, USUAL } from "./spans.ts";

/** What a gym begins with until somebody says otherwise. */
const WEEK: readonly Day[] = Array.from({ length: 7 }, () => USUAL);

/** A branch's week while somebody writes it: what is typed stands until it is saved, whatever is read meanwhile. */
export function useWeek(
  { branchId, hours, updatedAt }: BranchHours,
  refresh: () => Promise<readonly BranchHours[] | undefined>,
) {
  const [typed, setTyped] = useState<{ readonly days: readonly Day[]; readonly base: string | null } | null>(null);
  const { busy, problem, save } = useSave();
  const days = typed?.days ?? hours?.days ?? WEEK;
  const base = typed === null ? updatedAt : typed.base;
  const week = businessHoursSchema.safeParse({ timeZone: HOURS_TIME_ZONE, days });
  const write = async (): Promise<boolean> => {
    if (!week.success) return false;
    const outcome = await save(() => saveHours(branchId, week.data, base));
    const now = (await refresh())?.find((one) => one.branchId === branchId);
    if (outcome === "saved") setTyped(null);
    else if (now) setTyped({ days, base: now.updatedAt });
    return outcome === "saved";
  };
  return {
    days,
    busy,
    problem,
    /** There is something to save, and it can be. */
    ready: week.success && (typed !== null || hours === null),
    type: (next: readonly Day[]) => setTyped({ days: next, base }),
    write,
  };
}
