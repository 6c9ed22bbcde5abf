"use client";
import { CountBadge } from "@kaunter/ui";
import ArrowDown from "lucide-react/icons/arrow-down";
import { useTranslations } from "next-intl";

export interface JumpButtonProps {
  /** Messages that arrived below what is in sight. */
  readonly count: number;
  readonly onClick: () => void;
}

/** Back to the newest message. */
export function JumpButton({ count, onClick }: JumpButtonProps) {
  const words = useTranslations("thread");
  return (
    <button
      type="button"
      aria-label={words("jump")}
      onClick={onClick}
      className="absolute right-6 bottom-4 z-10 grid size-10 animate-appear cursor-pointer place-items-center rounded-full bg-surface-raised text-ink shadow-raised hover:bg-surface-hover max-md:right-4 max-md:size-11"
    >
      <ArrowDown aria-hidden="true" className="size-5" strokeWidth={1.75} />
      <CountBadge count={count} label={words("newBelow", { count })} className="absolute -top-2 -right-1" />
    </button>
  );
}
