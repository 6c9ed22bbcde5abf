import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { pickMessages } from "@/i18n/catalogue";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { authorise } from "@/server/http/define-route";

/** The frame around the settings' sections, for those who may edit. For everybody else there is no such page. */
export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const staff = await authorise("chats.can_edit").catch(noneIfRefused);
  if (staff === null) notFound();
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "errors", "settings")}>
      <SettingsFrame mayEdit forAdmin={staff.access.role === "admin"}>
        {children}
      </SettingsFrame>
    </NextIntlClientProvider>
  );
}
