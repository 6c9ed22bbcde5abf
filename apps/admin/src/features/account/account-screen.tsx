"use client";
import type { Preferences } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { signOut } from "@/features/login/sign-in.ts";
import { SignOutButton } from "@/features/login/sign-out-button.tsx";
import { tellTabs } from "@/features/whatsapp/data/session-talk.ts";
import type { Theme } from "@/features/whatsapp/rail/theme.ts";
import { AlertChoices } from "./alert-choices.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { DeviceLook } from "./device-look.tsx";

export interface AccountScreenProps {
  readonly name: string;
  readonly email: string;
  readonly theme: Theme;
  readonly preferences: Preferences;
}

/** What a person keeps about themselves. */
export function AccountScreen({ name, email, theme, preferences }: AccountScreenProps) {
  const words = useTranslations("account");
  return (
    <main className="min-h-dvh bg-surface-sunken p-6 max-md:p-4">
      <title>{words("pageTitle")}</title>
      <div className="mx-auto grid max-w-160 grid-cols-1 gap-4">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-display font-semibold">{words("title")}</h1>
          <a href="/whatsapp" className="rounded-s font-semibold underline underline-offset-2">
            {words("back")}
          </a>
          <p className="w-full break-words text-ink-muted">
            {name} · {email}
          </p>
        </header>
        <Part title={words("alerts.title")}>
          <AlertChoices first={preferences} />
        </Part>
        <Part title={words("look.title")}>
          <DeviceLook first={theme} />
        </Part>
        <Part title={words("password.title")}>
          <ChangePasswordForm email={email} />
        </Part>
        <Part title={words("signOut.title")}>
          <p className="mb-3 text-ink-muted">{words("signOut.text")}</p>
          <SignOutButton label={words("signOut.button")} leave={leave} />
        </Part>
      </div>
    </main>
  );
}

/** Desks in other tabs are this person's too. */
async function leave(): Promise<boolean> {
  const left = await signOut();
  if (left) tellTabs("signed-out");
  return left;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <h2 className="mb-3 text-title font-semibold">{title}</h2>
      {children}
    </section>
  );
}
