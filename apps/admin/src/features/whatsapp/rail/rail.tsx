"use client";
import { BrandMark, CountBadge, cx } from "@kaunter/ui";
import MessageSquareText from "lucide-react/icons/message-square-text";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useUnreadTotal } from "../state/use-unread-total.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { Account } from "./account.tsx";

export interface RailProps {
  /** Buttons above the account: what is managed from here. */
  readonly footer?: ReactNode;
}

/** The black column at the left: where you are and who you are. Under 768 px a bar at the bottom of the list. */
export function Rail({ footer }: RailProps) {
  const words = useTranslations("shell");
  const unread = useUnreadTotal();
  const { conversationId, close } = useDeskView();
  return (
    <nav
      aria-label={words("nav.label")}
      className={cx(
        "flex shrink-0 flex-col items-center gap-2 bg-rail pt-3 pb-4 text-rail-muted md:w-16",
        "max-md:h-16 max-md:flex-row max-md:justify-around max-md:border-t max-md:border-line max-md:bg-surface max-md:p-0 max-md:text-ink-muted",
        conversationId !== null && "max-md:hidden",
      )}
    >
      <BrandMark label={words("product")} className="mb-3 max-md:hidden" />
      <button
        type="button"
        aria-current="page"
        onClick={close}
        className={cx(
          "relative grid size-12 cursor-pointer place-items-center rounded-m bg-rail-active text-rail-ink",
          "focus-visible:outline-rail-ink max-md:focus-visible:outline-focus",
          "max-md:h-16 max-md:w-24 max-md:content-center max-md:gap-0.5 max-md:bg-transparent max-md:text-ink",
        )}
      >
        <MessageSquareText aria-hidden="true" className="size-5" strokeWidth={1.75} />
        <span className="text-caption font-bold max-md:block md:sr-only">{words("nav.inbox")}</span>
        <CountBadge
          count={unread}
          label={words("unread", { count: unread })}
          size="s"
          className="absolute top-1 right-0.5 max-md:top-2 max-md:right-5"
        />
      </button>
      <div className="grid place-items-center gap-2 max-md:contents md:mt-auto">
        {footer}
        <Account />
      </div>
    </nav>
  );
}
