"use client";
import { phoneLabel, type Sender } from "@kaunter/domain";
import { bucketOf, cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";

/** One for each person, the same every day, so that a group is read at a glance. */
const COLOURS = [
  "text-(--sender-0)",
  "text-(--sender-1)",
  "text-(--sender-2)",
  "text-(--sender-3)",
  "text-(--sender-4)",
  "text-(--sender-5)",
] as const;

/** Who speaks in a group: name in their colour, then number. */
export function SenderLine({ sender }: { readonly sender: Sender | null }) {
  const words = useTranslations("thread");
  const number = sender?.phone ? phoneLabel(sender.phone) : null;
  const name = sender?.name ?? number ?? words("someone");
  return (
    <p className="mb-1 flex gap-2 text-meta">
      <b
        dir="auto"
        className={cx("min-w-0 truncate font-semibold", sender && COLOURS[bucketOf(sender.chatId, COLOURS.length)])}
      >
        {name}
      </b>
      {number === null || number === name ? null : (
        <span className="shrink-0 text-ink-muted tabular-nums">{number}</span>
      )}
    </p>
  );
}
