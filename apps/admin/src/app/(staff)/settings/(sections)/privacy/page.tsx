import { notFound } from "next/navigation";
import { PrivacySection } from "@/features/settings/privacy/privacy-section";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { authorise } from "@/server/http/define-route";

/** What the desk forgets by itself, for admins. For everybody else there is no such page. */
export default async function PrivacyPage() {
  const staff = await authorise("chats.can_edit").catch(noneIfRefused);
  if (staff?.access.role !== "admin") notFound();
  return <PrivacySection />;
}
