import { cx } from "@kaunter/ui";

/** The corner that points at the speaker, 8 × 12, on the first bubble of a group. */
export function BubbleTail({ out }: { readonly out: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 8 12"
      className={cx("absolute top-0 block h-3 w-2", out ? "-right-2 fill-bubble-out" : "-left-2 fill-bubble-in")}
    >
      <path d={out ? "M0 0v12L7 2.8C8.2 1.2 7.7 0 6 0z" : "M8 0v12L1 2.8C-.2 1.2.3 0 2 0z"} />
    </svg>
  );
}
