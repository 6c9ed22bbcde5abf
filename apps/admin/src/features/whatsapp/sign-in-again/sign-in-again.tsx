"use client";
import { Button, Dialog } from "@kaunter/ui";
import { useMessages, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { PasswordInput } from "@/features/login/password-input.tsx";
import { signIn, type SignInResult } from "@/features/login/sign-in.ts";
import { useSignIn } from "@/features/login/use-sign-in.ts";
import { useDeskHandle } from "../state/use-desk.ts";

export interface SignInAgainProps {
  readonly onSignedIn: () => void;
  readonly submit?: (email: string, password: string) => Promise<SignInResult>;
  readonly go?: (path: string) => void;
}

/** Asks the same person for their password, over the desk as it is. It closes by signing in alone: without a session nothing works. */
export function SignInAgain({ onSignedIn, submit = signIn, go = goTo }: SignInAgainProps) {
  const words = useTranslations("again");
  const { login, errors } = useMessages();
  const { email } = useDeskHandle().staff;
  const [capsLock, setCapsLock] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sentence = { ...login, errors };
  const { busy, problem, onSubmit } = useSignIn({ words: sentence, submit, onSignedIn });
  const elsewhere = () => go(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
  const focusPassword = () => form.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  return (
    <Dialog open onClose={focusPassword} title={words("title")} closeLabel={words("close")}>
      <form ref={form} noValidate onSubmit={onSubmit} className="overflow-y-auto px-6 pb-6 max-md:px-4">
        <p>{words("text")}</p>
        <p className="mt-2 font-semibold break-words">{email}</p>
        <input type="hidden" name="email" value={email} autoComplete="username" readOnly />
        <PasswordInput
          words={sentence}
          error={problem?.text ?? null}
          capsLock={capsLock}
          onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        />
        <div className="mt-6 flex flex-wrap items-center justify-between gap-3">
          <Button variant="ghost" onClick={elsewhere}>
            {words("other")}
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? words("busy") : words("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function goTo(path: string): void {
  location.assign(path);
}
