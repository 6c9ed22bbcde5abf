"use client";
import { isNoticeCode } from "@kaunter/domain";
import Info from "lucide-react/icons/info";
import Lock from "lucide-react/icons/lock";
import { useFormatter, useTranslations } from "next-intl";
import { useKindActions } from "../kind-actions.ts";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { noticeSentence } from "../notice-sentence.ts";

function Notice({ content, body }: KindProps<"notice">) {
  const words = useTranslations("kinds.notice");
  const format = useFormatter();
  const { nameOf } = useKindActions();
  const { code } = content;
  const nameAll = (addresses: string) =>
    format.list([...new Set(addresses.split(",").map((address) => nameOf(address) ?? words("told.somebody")))]);
  const told = noticeSentence(content, nameAll);
  const general = isNoticeCode(code) ? words(code) : words("unknown", { code });
  const Icon = code === "encrypted" || code === "security" ? Lock : Info;
  return (
    <span className="flex max-w-full items-center gap-2 text-center text-meta text-ink-muted">
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
      <span dir="auto" className="line-clamp-4 min-w-0 wrap-anywhere">
        {body ?? (told === null ? general : words(`told.${told.key}`, { ...told }))}
      </span>
    </span>
  );
}

/** What WhatsApp itself says in a chat. */
export const notice: KindRoom<"notice"> = { frame: "line", Body: Notice };
