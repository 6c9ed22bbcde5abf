import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { linkFromQuery } from "@/features/account/mail-link";
import { OutsideFrame } from "@/features/account/outside-frame";
import { SetPasswordForm } from "@/features/account/set-password-form";
import { pickMessages } from "@/i18n/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.set"))("pageTitle"), referrer: "no-referrer" };
}

type Search = Record<string, string | string[] | undefined>;

/** Where the links of invitations and forgotten passwords lead. Opening it uses nothing up: mail scanners open links too. */
export default async function SetPasswordPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const words = await getTranslations("account.set");
  return (
    <OutsideFrame title={words("title")} text={words("text")}>
      <NextIntlClientProvider messages={pickMessages(await getMessages(), "account", "errors")}>
        <SetPasswordForm link={linkFromQuery(await searchParams)} />
      </NextIntlClientProvider>
    </OutsideFrame>
  );
}
