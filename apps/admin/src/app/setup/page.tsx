import type { Metadata } from "next";
import { connection } from "next/server";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { OutsideFrame } from "@/features/account/outside-frame";
import { SetupForm } from "@/features/setup/setup-form";
import { pickMessages } from "@/i18n/catalogue";
import { openSetup } from "@/server/setup/open-setup";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.setup"))("pageTitle") };
}

/** There is such a page only while there is no admin. */
export default async function SetupPage() {
  await connection();
  if (!(await openSetup())) notFound();
  const words = await getTranslations("account.setup");
  return (
    <OutsideFrame title={words("title")} text={words("text")}>
      <NextIntlClientProvider messages={pickMessages(await getMessages(), "account", "errors")}>
        <SetupForm />
      </NextIntlClientProvider>
    </OutsideFrame>
  );
}
