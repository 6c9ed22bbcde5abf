"use client";
import { useTranslations } from "next-intl";
import type { FormProblem } from "./use-submit.ts";

export interface FormProblemProps {
  readonly problem: FormProblem | null;
  /** Fields that say themselves what is wrong with them. */
  readonly fields?: readonly string[];
  /** Words of this form's own for a code. */
  readonly own?: Readonly<Record<string, string>>;
}

/** What went wrong, where no field says it. */
export function FormProblemNote({ problem, fields = [], own = {} }: FormProblemProps) {
  const errors = useTranslations("errors");
  if (problem === null || (problem.field !== null && fields.includes(problem.field))) return null;
  return (
    <p role="alert" className="mt-4 rounded-m bg-danger-soft px-3 py-2 text-danger">
      {own[problem.error.code] ?? errors(problem.error.code)}
    </p>
  );
}
