"use client";
import { phoneLabel, type Sender } from "@kaunter/domain";
import { useTranslations } from "next-intl";

/** Who speaks in a group: name, then number. */
export function SenderLine({ sender }: { readonly sender: Sender | null }) {
  const words = useTranslations("thread");
  const number = sender?.phone ? phoneLabel(sender.phone) : null;
  const name = sender?.name ?? number ?? words("someone");
  return (
    <p className="mb-1 flex gap-2 text-meta">
      <b dir="auto" className="min-w-0 truncate font-semibold">
        {name}
      </b>
      {number === null || number === name ? null : (
        <span className="shrink-0 text-ink-muted tabular-nums">{number}</span>
      )}
    </p>
  );
}
