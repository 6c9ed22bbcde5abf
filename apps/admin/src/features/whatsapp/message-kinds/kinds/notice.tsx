"use client";
import Info from "lucide-react/icons/info";
import Lock from "lucide-react/icons/lock";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { noticeWord } from "../parts/notice-word.ts";

function Notice({ content, body }: KindProps<"notice">) {
  const words = useTranslations("kinds.notice");
  const word = noticeWord(content.code);
  const Icon = word === "encrypted" ? Lock : Info;
  return (
    <span className="flex items-center gap-2 text-center text-meta text-ink-muted">
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
      {body ?? (word === null ? words("unknown", { code: content.code }) : words(word))}
    </span>
  );
}

/** What WhatsApp itself says in a chat. */
export const notice: KindRoom<"notice"> = { frame: "line", Body: Notice };
