"use client";
import { Sheet } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export interface ContactSheetProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The contact panel where it has no column of its own: over the desk, the whole screen under 768 px. */
export function ContactSheet({ onClose, children }: ContactSheetProps) {
  const words = useTranslations("shell");
  return (
    <Sheet open onClose={onClose} title={words("panel")}>
      {children}
    </Sheet>
  );
}
