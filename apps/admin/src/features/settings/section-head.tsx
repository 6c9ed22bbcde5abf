"use client";
import { cx } from "@kaunter/ui";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

export interface SectionHeadProps {
  readonly title: string;
  /** How many there are, or what it is about. */
  readonly note?: string | undefined;
  readonly action?: ReactNode;
}

/** A section's 64-px head; under 768 px with the way back to the sections. */
export function SectionHead({ title, note, action }: SectionHeadProps) {
  const words = useTranslations("settings");
  return (
    <header className="flex min-h-16 items-center gap-3">
      <Link
        href="/settings"
        aria-label={words("allSections")}
        className="-ml-2 grid size-11 shrink-0 place-items-center rounded-m md:hidden"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
      </Link>
      <h2 className="text-title font-semibold">{title}</h2>
      {note === undefined ? null : (
        <span className={cx("text-ink-muted tabular-nums", action !== undefined && "max-md:hidden")}>{note}</span>
      )}
      <span className="ml-auto">{action}</span>
    </header>
  );
}
