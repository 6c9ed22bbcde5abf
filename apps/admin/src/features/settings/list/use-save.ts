"use client";
import { AppError, type ErrorCode } from "@kaunter/domain";
import { useState } from "react";

/** Why something was not saved. */
export interface Problem {
  /** `outdated`: a colleague was quicker. `taken`: a name or shortcut that another has. */
  readonly code: ErrorCode | "outdated" | "taken";
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof AppError)) return { code: "internal" };
  if (error.code !== "conflict") return { code: error.code };
  return { code: error.fields === undefined ? "outdated" : "taken" };
}

/** Saving: whether it runs, and why it did not work. */
export function useSave() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Answers whether it worked. What is asked while it runs is not done twice. */
  const save = async (work: () => Promise<void>): Promise<Problem | "saved" | "busy"> => {
    if (busy) return "busy";
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return "saved";
    } catch (error) {
      const found = problemOf(error);
      setProblem(found);
      return found;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, save };
}
