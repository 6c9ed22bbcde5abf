import { cx } from "@kaunter/ui";
import type { ReactNode } from "react";

export interface ActionRowProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** What can be done with a whole bubble: a row across its lower edge. */
export function ActionRow({ onClick, children, className }: ActionRowProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={cx(
        "-mx-3 mt-2 -mb-2 block h-10 w-[calc(100%+24px)] cursor-pointer rounded-b-m border-t border-bubble-tint px-3 text-center text-meta font-semibold -outline-offset-2 hover:bg-bubble-tint max-md:h-11 max-md:text-body",
        className,
      )}
    >
      {children}
    </button>
  );
}
