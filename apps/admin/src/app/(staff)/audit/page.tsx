import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { AuditScreen } from "@/features/audit/audit-screen";
import { pickMessages } from "@/i18n/catalogue";
import { loadAudit } from "@/server/audit/list-audit";
import { currentStaff } from "@/server/auth/current-staff";
import { noneIfRefused } from "@/server/auth/none-if-refused";

type Search = Record<string, string | string[] | undefined>;

/** Who did what, for admins. For everybody else there is no such page. */
export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams;
  const start = await currentStaff()
    .then((staff) => loadAudit(staff, search))
    .catch(noneIfRefused);
  if (start === null) notFound();
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "audit", "errors")}>
      <AuditScreen {...start} />
    </NextIntlClientProvider>
  );
}
