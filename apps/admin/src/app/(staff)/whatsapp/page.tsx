import { AppError } from "@kaunter/domain";
import { NotAllowed } from "@/features/login/not-allowed";
import { WhatsAppScreen } from "@/features/whatsapp/whatsapp-screen";
import { loadDesk } from "@/server/whatsapp/load-desk";

type Search = Record<string, string | string[] | undefined>;

/** The WhatsApp desk, with its first list already in the HTML. */
export default async function WhatsAppPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const start = await loadDesk(await searchParams).catch(asRefusal);
  return start === null ? <NotAllowed /> : <WhatsAppScreen {...start} />;
}

/** The signed-out never come here: whoever is refused has an account without access. Everything else is a failure. */
function asRefusal(error: unknown): null {
  if (error instanceof AppError && (error.code === "forbidden" || error.code === "unauthenticated")) return null;
  throw error;
}
