import { cx } from "./cx.ts";

/** A gray box of the size of what is coming. Give it its real height so that nothing moves when data comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden="true" className={cx("block animate-pulse rounded-s bg-skeleton", className)} />;
}
