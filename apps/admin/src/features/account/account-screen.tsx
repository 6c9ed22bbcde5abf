"use client";
import type { Preferences } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { signOut } from "@/features/login/sign-in.ts";
import { SignOutButton } from "@/features/login/sign-out-button.tsx";
import { PageFrame } from "@/features/page-frame/page-frame.tsx";
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
    <PageFrame
      tab={words("pageTitle")}
      title={words("title")}
      back={words("back")}
      width="narrow"
      note={`${name} · ${email}`}
    >
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
    </PageFrame>
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
