import { NotAllowed } from "@/features/login/not-allowed";
import { WhatsAppScreen } from "@/features/whatsapp/whatsapp-screen";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { loadDesk } from "@/server/whatsapp/load-desk";

type Search = Record<string, string | string[] | undefined>;

/**
 * The WhatsApp desk, with its first list already in the HTML. The signed-out never come here: whoever is refused has an account
 * without access.
 */
export default async function WhatsAppPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const start = await loadDesk(await searchParams).catch(noneIfRefused);
  return start === null ? <NotAllowed /> : <WhatsAppScreen {...start} />;
}
