"use client";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";
import { checkPassword } from "./check-password.ts";
import { DoneNote } from "./done-note.tsx";
import { FormProblemNote } from "./form-problem.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";
import { missing, textOf, useSubmit } from "./use-submit.ts";

async function change(form: FormData): Promise<void> {
  const current = textOf(form, "current");
  if (current === "") throw missing("current", "is missing");
  const body = { current, password: checkPassword(textOf(form, "password")) };
  await request("/api/account/password", okAnswer, { method: "POST", body });
}

/** The old password, the new one. */
export function ChangePasswordForm({ email }: { readonly email: string }) {
  const words = useTranslations("account.password");
  const form = useRef<HTMLFormElement>(null);
  const { busy, done, problem, onSubmit } = useSubmit(async (data) => {
    await change(data);
    form.current?.reset();
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      {/* So that password managers know whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <NewPasswordInput name="current" label={words("current")} problem={problem} />
      <NewPasswordInput name="password" label={words("next")} problem={problem} />
      <p className="mt-1 text-meta text-ink-muted">{words("hint")}</p>
      <FormProblemNote problem={problem} fields={["current", "password"]} />
      <DoneNote text={done ? words("done") : null} />
      <Button type="submit" className="mt-4" busy={busy}>
        {words("submit")}
      </Button>
    </form>
  );
}
