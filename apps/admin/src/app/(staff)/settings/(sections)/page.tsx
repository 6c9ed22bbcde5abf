import { TagsSection } from "@/features/settings/tags/tags-section";

/** The first section; under 768 px the list of sections stands here alone. */
export default function SettingsPage() {
  return <TagsSection />;
}
