import { TagsSection } from "@/features/settings/tags/tags-section";

/** The tags. */
export default function TagsPage() {
  return <TagsSection />;
}
