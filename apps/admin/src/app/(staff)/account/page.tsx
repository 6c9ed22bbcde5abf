import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { AccountScreen } from "@/features/account/account-screen";
import { NotAllowed } from "@/features/login/not-allowed";
import { readTheme, THEME_COOKIE } from "@/features/whatsapp/rail/theme";
import { pickMessages } from "@/i18n/catalogue";
import { readPreferences } from "@/server/account/preferences";
import { currentStaff } from "@/server/auth/current-staff";
import { noneIfRefused } from "@/server/auth/none-if-refused";

/** One's own account, for everybody who works here. */
export default async function AccountPage() {
  const staff = await currentStaff().catch(noneIfRefused);
  if (staff === null) return <NotAllowed />;
  const { name, email } = staff.access;
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "account", "errors", "shell")}>
      <AccountScreen {...{ name, email, theme }} preferences={await readPreferences(staff)} />
    </NextIntlClientProvider>
  );
}
