"use client";
import { IconButton } from "@kaunter/ui";
import CopyPlus from "lucide-react/icons/copy-plus";
import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";

const ICON = { "aria-hidden": true, className: "size-4", strokeWidth: 1.75 } as const;

export interface DayActionsProps {
  /** The weekday's name. */
  readonly day: string;
  /** Null where there is no room for one. */
  readonly onPause: (() => void) | null;
  readonly onCopy: () => void;
}

/** What can be done to a whole day: make a pause in it, and have every day be like it. */
export function DayActions({ day, onPause, onCopy }: DayActionsProps) {
  const words = useTranslations("settings.hours");
  return (
    <span className="col-start-3 row-start-1 flex h-10 items-center gap-1 max-md:col-start-2 max-md:h-11 max-md:justify-self-end">
      <IconButton size="s" label={words("pause", { day })} disabled={onPause === null} onClick={onPause ?? undefined}>
        <Plus {...ICON} />
      </IconButton>
      <IconButton size="s" label={words("copy", { day })} onClick={onCopy}>
        <CopyPlus {...ICON} />
      </IconButton>
    </span>
  );
}
