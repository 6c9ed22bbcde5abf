"use client";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { useTranslations } from "next-intl";
import { cx } from "@kaunter/ui";

export interface LightboxStepProps {
  readonly to: "previous" | "next";
  readonly onClick: () => void;
}

/** The arrow at an edge. */
export function LightboxStep({ to, onClick }: LightboxStepProps) {
  const words = useTranslations("kinds.lightbox");
  const Icon = to === "next" ? ChevronRight : ChevronLeft;
  return (
    <button
      type="button"
      aria-label={words(to)}
      title={words(to)}
      onClick={onClick}
      className={cx(
        "absolute top-1/2 grid size-12 -translate-y-1/2 cursor-pointer place-items-center rounded-full bg-rail-active",
        to === "next" ? "right-3" : "left-3",
      )}
    >
      <Icon aria-hidden="true" className="size-6" strokeWidth={1.75} />
    </button>
  );
}
