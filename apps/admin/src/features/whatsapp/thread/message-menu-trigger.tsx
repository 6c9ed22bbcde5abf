"use client";
import { IconButton } from "@kaunter/ui";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/**
 * The button beside a bubble: seen when the pointer or the focus is at its message. A finger has no pointer to rest: its tap on
 * the bubble gives the row the focus, and shows the button until the next tap elsewhere; unseen, it takes no tap.
 */
export function MessageMenuTrigger(props: Omit<ComponentProps<typeof IconButton>, "label" | "size" | "children">) {
  const words = useTranslations("thread.menu");
  return (
    <IconButton
      {...props}
      label={words("open")}
      size="s"
      className="opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:pointer-events-none pointer-coarse:size-11 pointer-coarse:group-focus-within/row:pointer-events-auto pointer-coarse:group-focus-within/row:opacity-100"
    >
      <ChevronDown aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </IconButton>
  );
}
