"use client";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useHydrated } from "@/features/login/use-hydrated.ts";
import { request } from "@/features/whatsapp/data/request.ts";
import { FormProblemNote } from "./form-problem.tsx";
import { missing, textOf, useSubmit } from "./use-submit.ts";

const done = z.object({ ok: z.literal(true) });

async function ask(form: FormData): Promise<void> {
  const email = textOf(form, "email").trim();
  if (email === "") throw missing("email", "is missing");
  await request("/api/account/forgot", done, { method: "POST", body: { email } });
}

/** Asks for a link by mail. The answer is the same whether the address is known or not. */
export function ForgotForm() {
  const words = useTranslations("account.forgot");
  const login = useTranslations("login");
  const ready = useHydrated();
  const { busy, done: sent, problem, submit } = useSubmit(ask);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <Input
        className="mt-4"
        label={login("email")}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={problem?.field === "email" ? words("missing") : null}
      />
      <FormProblemNote problem={problem} fields={["email"]} />
      <p role="status" className={sent ? "mt-4 rounded-m bg-surface-selected px-3 py-2" : "sr-only"}>
        {sent ? words("sent") : ""}
      </p>
      <Button type="submit" variant="primary" className="mt-6 w-full max-md:h-11" busy={busy} disabled={!ready}>
        {words("submit")}
      </Button>
      <a href="/login" className="mt-4 inline-block text-meta underline">
        {words("back")}
      </a>
    </form>
  );
}
