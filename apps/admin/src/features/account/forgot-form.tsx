"use client";
import { useTranslations } from "next-intl";
import { EmailInput } from "@/features/login/email-input.tsx";
import { SubmitButton } from "@/features/login/submit-button.tsx";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";
import { DoneNote } from "./done-note.tsx";
import { FormProblemNote } from "./form-problem.tsx";
import { missing, textOf, useSubmit } from "./use-submit.ts";

async function ask(form: FormData): Promise<void> {
  const email = textOf(form, "email").trim();
  if (email === "") throw missing("email", "is missing");
  await request("/api/account/forgot", okAnswer, { method: "POST", body: { email } });
}

/** Asks for a link by mail. The answer is the same whether the address is known or not. */
export function ForgotForm() {
  const words = useTranslations("account.forgot");
  const login = useTranslations("login");
  const { busy, done: sent, problem, onSubmit } = useSubmit(ask);
  return (
    <form noValidate onSubmit={onSubmit}>
      <EmailInput label={login("email")} autoFocus error={problem?.field === "email" ? words("missing") : null} />
      <FormProblemNote problem={problem} fields={["email"]} />
      <DoneNote text={sent ? words("sent") : null} />
      <SubmitButton busy={busy}>{words("submit")}</SubmitButton>
      <a href="/login" className="mt-4 inline-block text-meta underline">
        {words("back")}
      </a>
    </form>
  );
}
