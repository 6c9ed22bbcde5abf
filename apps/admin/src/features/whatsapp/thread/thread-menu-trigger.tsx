"use client";
import { IconButton } from "@kaunter/ui";
import EllipsisVertical from "lucide-react/icons/ellipsis-vertical";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** The button in the head of the thread that opens its menu. */
export function ThreadMenuTrigger(props: Omit<ComponentProps<typeof IconButton>, "label" | "children">) {
  const words = useTranslations("thread.settle");
  return (
    <IconButton aria-haspopup="menu" {...props} label={words("more")}>
      <EllipsisVertical aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </IconButton>
  );
}
