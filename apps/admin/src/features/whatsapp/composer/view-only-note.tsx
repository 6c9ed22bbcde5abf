import Eye from "lucide-react/icons/eye";
import { useTranslations } from "next-intl";

/** Stands in the composer's place for people who may read and not answer. */
export function ViewOnlyNote() {
  const words = useTranslations("composer");
  return (
    <p className="flex min-h-16 items-center justify-center gap-2 px-4 py-3 text-center text-ink-muted">
      <Eye aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
      {words("viewOnly")}
    </p>
  );
}
