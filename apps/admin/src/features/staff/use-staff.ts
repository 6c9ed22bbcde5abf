"use client";
import { AppError, type StaffDirectory } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import useSWR from "swr";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { staffApi } from "./staff-api.ts";

/** Changes one thing at a time. The answer of `run` is whether it worked; `problem` says why not. */
export interface Changer {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** The directory, starting with the server's, and read again after every change. */
export function useDirectory(first: StaffDirectory) {
  const { data, mutate } = useSWR("staff", staffApi.read, { fallbackData: first, revalidateOnMount: false });
  const refresh = useCallback(async () => {
    await mutate();
  }, [mutate]);
  return { directory: data, refresh };
}

export function useChanger(refresh: () => Promise<void>): Changer {
  const wordsOf = useProblemWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(wordsOf(error));
      return false;
    } finally {
      await refresh().catch((error: unknown) => setProblem(wordsOf(error)));
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

function useProblemWords(): (error: unknown) => string {
  const words = useTranslations("staff.problems");
  const errors = useTranslations("errors");
  return (error) => {
    const fields = error instanceof AppError ? (error.fields ?? {}) : {};
    if ("admin" in fields) return words("lastAdmin");
    if ("email" in fields && errorCodeOf(error) === "conflict") return words("taken");
    if ("mail" in fields) return words("mail");
    return errors(errorCodeOf(error));
  };
}
