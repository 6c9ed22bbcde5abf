"use client";
import { AppError } from "@kaunter/domain";
import { type FormEvent, useState } from "react";

/** What went wrong with a form: which field, if the server named one, and the error itself. */
export interface FormProblem {
  readonly field: string | null;
  /** The server's word about the field. */
  readonly why: string | null;
  readonly error: AppError;
}

/** One try after another at what a form asks for. `done` once it worked. */
export function useSubmit(work: (form: FormData) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const attempt = async (form: HTMLFormElement): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setDone(false);
    setProblem(null);
    try {
      await work(new FormData(form));
      setDone(true);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const [field, why] = Object.entries(error.fields ?? {})[0] ?? [null, null];
      setProblem({ field, why, error });
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void attempt(event.currentTarget);
  };
  return { busy, done, problem, onSubmit };
}

/** A field of a form as text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A problem found before anybody was asked. */
export function missing(field: string, why: string): AppError {
  return new AppError("bad_request", `${field} ${why}`, { fields: { [field]: why } });
}
