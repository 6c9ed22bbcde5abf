"use client";
import { isNoticeCode } from "@kaunter/domain";
import Info from "lucide-react/icons/info";
import Lock from "lucide-react/icons/lock";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";

function Notice({ content, body }: KindProps<"notice">) {
  const words = useTranslations("kinds.notice");
  const { code } = content;
  const Icon = code === "encrypted" || code === "security" ? Lock : Info;
  return (
    <span className="flex items-center gap-2 text-center text-meta text-ink-muted">
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
      {body ?? (isNoticeCode(code) ? words(code) : words("unknown", { code }))}
    </span>
  );
}

/** What WhatsApp itself says in a chat. */
export const notice: KindRoom<"notice"> = { frame: "line", Body: Notice };
