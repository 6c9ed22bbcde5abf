"use client";
import { IconButton } from "@kaunter/ui";
import ChevronLeft from "lucide-react/icons/chevron-left";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";

export interface PanelHeadProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** The panel's 64 px head: a cross where it lies beside or over the desk, a way back where it is the whole screen. */
export function PanelHead({ title, onClose }: PanelHeadProps) {
  const words = useTranslations("panel");
  return (
    <header className="flex h-16 shrink-0 items-center justify-between border-b border-line pr-3 pl-4 max-md:justify-start max-md:gap-1 max-md:px-1">
      <IconButton label={words("back")} onClick={onClose} className="md:hidden">
        <ChevronLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" strokeWidth={1.5} />
      </IconButton>
      <p className="min-w-0 truncate text-title font-semibold">{title}</p>
      <IconButton label={words("close")} onClick={onClose} className="max-md:hidden">
        <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </IconButton>
    </header>
  );
}
