import { HoursSection } from "@/features/settings/desk/hours-section";

/** When each branch is open. */
export default function HoursPage() {
  return <HoursSection />;
}
