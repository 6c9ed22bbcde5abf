import { ReceiptsSection } from "@/features/settings/desk/receipts-section";

/** When members see that the desk has read. */
export default function ReceiptsPage() {
  return <ReceiptsSection />;
}
