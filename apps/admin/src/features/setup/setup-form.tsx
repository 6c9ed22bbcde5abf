"use client";
import { Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { checkPassword } from "@/features/account/check-password.ts";
import { FormProblemNote } from "@/features/account/form-problem.tsx";
import { NewPasswordInput } from "@/features/account/new-password-input.tsx";
import { missing, textOf, useSubmit } from "@/features/account/use-submit.ts";
import { EmailInput } from "@/features/login/email-input.tsx";
import { signIn } from "@/features/login/sign-in.ts";
import { SubmitButton } from "@/features/login/submit-button.tsx";
import { request } from "@/features/whatsapp/data/request.ts";

const created = z.object({ login: z.enum(["made", "existing"]) });

export interface SetupFormProps {
  readonly go?: (path: string) => void;
}

/** Code, name, email, password: then the first admin is at the desk. */
export function SetupForm({ go = (path) => location.assign(path) }: SetupFormProps) {
  const words = useTranslations("account.setup");
  const forgot = useTranslations("account.forgot");
  const [existing, setExisting] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async (form) => {
    const body = readForm(form);
    const { login } = await request("/api/setup", created, { method: "POST", body });
    if (login === "existing") return setExisting(true);
    go((await signIn(body.email, body.password)) === "signed-in" ? "/whatsapp" : "/login");
  });
  if (existing) return <SignInNow text={words("existing")} label={words("signIn")} />;
  const wrongCode = problem?.error.code === "forbidden" ? words("codeWrong") : null;
  return (
    <form noValidate onSubmit={onSubmit}>
      <Input
        className="mt-4"
        label={words("code")}
        name="code"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        hint={words("codeHint")}
        error={wrongCode ?? (problem?.field === "code" ? words("codeHint") : null)}
      />
      <Input
        className="mt-4"
        label={words("name")}
        name="name"
        autoComplete="name"
        error={problem?.field === "name" ? words("nameMissing") : null}
      />
      <EmailInput label={words("email")} error={problem?.field === "email" ? forgot("missing") : null} />
      <NewPasswordInput name="password" label={words("password")} problem={problem} />
      <FormProblemNote
        problem={wrongCode === null ? problem : null}
        fields={["code", "name", "email", "password"]}
        own={{ not_found: words("closed") }}
      />
      <SubmitButton busy={busy}>{words("submit")}</SubmitButton>
    </form>
  );
}

function SignInNow({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <>
      <p role="status" className="mt-4 rounded-m bg-surface-selected px-3 py-2">
        {text}
      </p>
      <a href="/login" className="mt-4 inline-block underline">
        {label}
      </a>
    </>
  );
}

function readForm(form: FormData) {
  const [code, name, email] = ["code", "name", "email"].map((field) => textOf(form, field).trim());
  for (const [field, value] of Object.entries({ code, name, email })) if (!value) throw missing(field, "is missing");
  return {
    code: code ?? "",
    name: name ?? "",
    email: (email ?? "").toLowerCase(),
    password: checkPassword(textOf(form, "password")),
  };
}
