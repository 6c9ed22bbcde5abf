import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { ContactLinksScreen } from "@/features/contact-links/contact-links-screen";
import { pickMessages } from "@/i18n/catalogue";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { PermissionProvider } from "@/permissions/permission-provider";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { loadContactLinks } from "@/server/contact-links/load-contact-links";

type Search = Record<string, string | string[] | undefined>;

/** Who looks after which contact, for admins. For everybody else there is no such page. */
export default async function ContactLinksPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams;
  const start = await loadContactLinks(search).catch(noneIfRefused);
  if (start === null) notFound();
  const { permissions, ...first } = start;
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "contactLinks", "errors", "settings", "shell")}>
      <PermissionProvider permissions={permissions}>
        {/* Not the frame of the other sections: an admin who may not edit sees this one, too. */}
        <SettingsFrame mayEdit={permissions.includes("chats.can_edit")} forAdmin>
          <ContactLinksScreen {...first} view={search["view"] === "people" ? "people" : "contacts"} />
        </SettingsFrame>
      </PermissionProvider>
    </NextIntlClientProvider>
  );
}
