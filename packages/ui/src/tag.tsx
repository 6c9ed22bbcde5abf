import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** The palette a tag may have; any other word is drawn as `light-gray`. */
export const TAG_COLORS = ["black", "red", "dark", "medium", "light"] as const;
export type TagColor = (typeof TAG_COLORS)[number];

const FILLS: Readonly<Record<TagColor, string>> = {
  black: "bg-tag-black text-tag-black-ink shadow-[inset_0_0_0_1px_light-dark(transparent,var(--line-strong))]",
  red: "bg-tag-red text-tag-red-ink",
  dark: "bg-tag-dark text-tag-dark-ink",
  medium: "bg-tag-medium text-tag-medium-ink",
  light: "bg-tag-light text-tag-light-ink",
};

const SIZES = { s: "h-4 px-1 text-caption", m: "h-6 px-2 text-meta leading-6" } as const;

export interface TagProps {
  readonly color?: TagColor;
  readonly size?: keyof typeof SIZES;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A conversation's tag. */
export function Tag({ color = "light", size = "s", className, children }: TagProps) {
  return (
    <span
      className={cx("inline-block shrink-0 truncate rounded-s font-semibold", FILLS[color], SIZES[size], className)}
    >
      {children}
    </span>
  );
}
