"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";

/**
 * Something somebody asked for: which it is while it runs, and why it did not work. A second one is not taken meanwhile, so
 * whoever offers it must refuse it visibly while `busy` is not null.
 */
export function useDeed<Name extends string>(onDone: () => void) {
  const errors = useTranslations("errors");
  const [busy, setBusy] = useState<Name | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (name: Name, work: () => Promise<void>): Promise<void> => {
    if (busy !== null) return;
    setBusy(name);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(errors(errorCodeOf(error)));
    } finally {
      setBusy(null);
      onDone();
    }
  };
  return { busy, problem, run };
}
