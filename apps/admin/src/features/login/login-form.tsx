"use client";
import { type KeyboardEvent, useState } from "react";
import { EmailInput } from "./email-input.tsx";
import { PasswordInput } from "./password-input.tsx";
import type { LoginWords } from "./login-words.ts";
import { signIn, type SignInResult } from "./sign-in.ts";
import { SubmitButton } from "./submit-button.tsx";
import { type SignInProblem, useSignIn } from "./use-sign-in.ts";

export interface LoginFormProps {
  readonly words: LoginWords;
  /** A path of this desk. */
  readonly next: string;
  readonly submit?: (email: string, password: string) => Promise<SignInResult>;
  readonly go?: (path: string) => void;
}

/** E-mail and password. Errors stand under the field they are about; what was typed stays. */
export function LoginForm({ words, next, submit = signIn, go = goTo }: LoginFormProps) {
  const [capsLock, setCapsLock] = useState(false);
  const { busy, problem, onSubmit } = useSignIn({ words, submit, onSignedIn: () => go(next) });
  const errorOf = (field: SignInProblem["field"]) => (problem?.field === field ? problem.text : null);
  const noticeCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <form
      method="post"
      action="/api/auth/sign-in"
      noValidate
      onSubmit={onSubmit}
      className="w-90 max-w-full max-md:w-full"
    >
      <h1 className="text-heading font-semibold">{words.title}</h1>
      <p className="mt-1 text-ink-muted">{words.subtitle}</p>
      <EmailInput label={words.email} autoFocus required error={errorOf("email")} />
      <PasswordInput words={words} error={errorOf("password")} capsLock={capsLock} onKeyUp={noticeCaps} />
      <SubmitButton busy={busy}>{busy ? words.busy : words.submit}</SubmitButton>
      <a href="/forgot" className="mt-4 inline-block text-meta underline">
        {words.forgot}
      </a>
    </form>
  );
}

function goTo(path: string): void {
  location.assign(path);
}
