"use client";
import { type FormEvent, useState } from "react";
import type { LoginWords } from "./login-words.ts";
import type { SignInResult } from "./sign-in.ts";

export interface SignInProblem {
  readonly field: "email" | "password";
  readonly text: string;
}

export interface SignInOptions {
  readonly words: LoginWords;
  readonly submit: (email: string, password: string) => Promise<SignInResult>;
  readonly onSignedIn: () => void;
}

/** One try after another: what is missing is asked for here, the rest is the server's answer. */
export function useSignIn({ words, submit, onSignedIn }: SignInOptions) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const attempt = async (form: HTMLFormElement) => {
    if (busy) return;
    const { email, password } = readFields(form);
    const missing = whatIsMissing(words, email, password);
    if (missing) return refuse(form, missing);
    setBusy(true);
    setProblem(null);
    const result = await submit(email, password);
    if (result === "signed-in") return onSignedIn();
    setBusy(false);
    refuse(form, { field: "password", text: result === "no-match" ? words.noMatch : words.errors[result] });
  };
  const refuse = (form: HTMLFormElement, found: SignInProblem) => {
    setProblem(found);
    form.querySelector<HTMLInputElement>(`input[name="${found.field}"]`)?.focus();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void attempt(event.currentTarget);
  };
  return { busy, problem, onSubmit };
}

function whatIsMissing(words: LoginWords, email: string, password: string): SignInProblem | null {
  if (email === "") return { field: "email", text: words.emailMissing };
  return password === "" ? { field: "password", text: words.passwordMissing } : null;
}

function readFields(form: HTMLFormElement): { email: string; password: string } {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  // Addresses are written in small letters in the staff records; Caps Lock must not lock anybody out.
  return { email: text("email").trim().toLowerCase(), password: text("password") };
}
