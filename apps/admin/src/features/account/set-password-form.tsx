"use client";
import { AppError } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubmitButton } from "@/features/login/submit-button.tsx";
import { useHydrated } from "@/features/login/use-hydrated.ts";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";
import { checkPassword } from "./check-password.ts";
import { FormProblemNote } from "./form-problem.tsx";
import { linkFromHash, type MailLink } from "./mail-link.ts";
import { NewPasswordInput } from "./new-password-input.tsx";
import { textOf, useSubmit } from "./use-submit.ts";

export interface SetPasswordFormProps {
  readonly link: MailLink | null;
  readonly go?: (path: string) => void;
}

/** A new password for whoever came by a mail's link. The link is followed with the password, not by opening the page. */
export function SetPasswordForm({ link, go = (path) => location.assign(path) }: SetPasswordFormProps) {
  const words = useTranslations("account.set");
  const password = useTranslations("account.password");
  const ready = useHydrated();
  const [followed, setFollowed] = useState(false);
  const found = link ?? (ready ? linkFromHash(location.hash) : null);
  const { busy, problem, onSubmit } = useSubmit(async (form) => {
    const body = { password: checkPassword(textOf(form, "password")), link: followed ? "followed" : found };
    try {
      await request("/api/account/set-password", okAnswer, { method: "POST", body });
      go("/whatsapp");
    } catch (error) {
      // The link is used up; the session it opened takes the next try.
      if (error instanceof AppError && error.fields?.["password"] !== undefined) setFollowed(true);
      throw error;
    }
  });
  if (ready && found === null) return <Incomplete text={words("incomplete")} again={words("again")} />;
  return (
    <form noValidate onSubmit={onSubmit}>
      <NewPasswordInput name="password" label={password("next")} problem={problem} />
      <p className="mt-1 text-meta text-ink-muted">{password("hint")}</p>
      <FormProblemNote
        problem={problem}
        fields={["password"]}
        own={{ unauthenticated: words("used"), forbidden: words("inactive") }}
      />
      <SubmitButton busy={busy}>{words("submit")}</SubmitButton>
      {problem?.error.code === "unauthenticated" ? <AskAgain label={words("again")} /> : null}
    </form>
  );
}

function Incomplete({ text, again }: { readonly text: string; readonly again: string }) {
  return (
    <>
      <p role="alert" className="mt-4 rounded-m bg-danger-soft px-3 py-2 text-danger">
        {text}
      </p>
      <AskAgain label={again} />
    </>
  );
}

function AskAgain({ label }: { readonly label: string }) {
  return (
    <a href="/forgot" className="mt-4 inline-block text-meta underline">
      {label}
    </a>
  );
}
