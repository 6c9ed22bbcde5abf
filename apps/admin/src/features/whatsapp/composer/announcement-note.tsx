import Megaphone from "lucide-react/icons/megaphone";
import { useTranslations } from "next-intl";

/** Stands in the composer's place in a group that our number may only read. A draft stays where it is. */
export function AnnouncementNote() {
  const words = useTranslations("composer");
  return (
    <p role="status" className="flex min-h-16 items-center justify-center gap-2 px-4 py-3 text-center text-ink-muted">
      <Megaphone aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
      {words("announcementOnly")}
    </p>
  );
}
