import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { HealthScreen } from "@/features/health/health-screen";
import { pickMessages } from "@/i18n/catalogue";
import { currentStaff } from "@/server/auth/current-staff";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { readHealth } from "@/server/health/read-health";

/** How the house does, for admins. For everybody else there is no such page. */
export default async function HealthPage() {
  const first = await currentStaff().then(readHealth).catch(noneIfRefused);
  if (first === null) notFound();
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "errors", "health")}>
      <HealthScreen first={first} />
    </NextIntlClientProvider>
  );
}
