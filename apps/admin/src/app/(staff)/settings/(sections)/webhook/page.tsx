import { WebhookSection } from "@/features/settings/desk/webhook-section";

/** How WAHA's calls stand. */
export default function WebhookPage() {
  return <WebhookSection />;
}
