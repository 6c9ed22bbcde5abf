import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "@/i18n/catalogue";

/** Gives the desk's words to the browser. Who may see a page is decided by the page itself. */
export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const names = [
    "again",
    "composer",
    "errors",
    "filters",
    "kinds",
    "list",
    "login",
    "panel",
    "search",
    "session",
    "shell",
    "start",
    "thread",
  ] as const;
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), ...names)}>{children}</NextIntlClientProvider>
  );
}
