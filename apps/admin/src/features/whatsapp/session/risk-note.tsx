"use client";
import { useTranslations } from "next-intl";

/** What can happen to a number, for whoever links one. @param gapMs how far apart its messages leave */
export function RiskNote({ gapMs }: { readonly gapMs: number }) {
  const words = useTranslations("session");
  return <p className="text-meta text-ink-muted">{words("risk", { seconds: gapMs / 1_000 })}</p>;
}
