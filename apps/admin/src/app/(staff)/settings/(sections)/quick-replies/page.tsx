import { RepliesSection } from "@/features/settings/replies/replies-section";

/** The quick replies. */
export default function QuickRepliesPage() {
  return <RepliesSection />;
}
