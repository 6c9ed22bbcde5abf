"use client";
import { useTranslations } from "next-intl";
import type { Problem } from "./use-save.ts";

export interface ProblemLineProps {
  readonly problem: Problem | null;
  /** What a colleague made of it meanwhile, in words. */
  readonly theirs?: string | null;
}

/** Why it was not saved, what was kept, and what to do. A name that is taken is said at its field. */
export function ProblemLine({ problem, theirs = null }: ProblemLineProps) {
  const words = useTranslations("settings");
  const errors = useTranslations("errors");
  if (problem === null || problem.code === "taken") return null;
  return (
    <p role="alert" className="rounded-m bg-danger-soft px-3 py-2 text-danger">
      {problem.code === "outdated"
        ? `${words("outdated")}${theirs === null ? "" : ` ${words("theirs", { what: theirs })}`}`
        : errors(problem.code)}
    </p>
  );
}
