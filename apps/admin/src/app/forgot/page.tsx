import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { ForgotForm } from "@/features/account/forgot-form";
import { OutsideFrame } from "@/features/account/outside-frame";
import { pickMessages } from "@/i18n/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgot"))("pageTitle") };
}

export default async function ForgotPage() {
  const words = await getTranslations("account.forgot");
  return (
    <OutsideFrame title={words("title")} text={words("text")}>
      <NextIntlClientProvider messages={pickMessages(await getMessages(), "account", "errors", "login")}>
        <ForgotForm />
      </NextIntlClientProvider>
    </OutsideFrame>
  );
}
