import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { CATALOGUE } from "./catalogue.ts";
import { chooseLocale, LANGUAGE_TAGS, LOCALE_COOKIE, TIME_ZONE } from "./locale.ts";

/** What next-intl asks on every request: the language, its words and the gym's time zone. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = chooseLocale(chosen, (await headers()).get("accept-language"));
  return { locale: LANGUAGE_TAGS[locale], messages: CATALOGUE[locale], timeZone: TIME_ZONE };
});
