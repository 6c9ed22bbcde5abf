import { cx } from "./cx.ts";

/** A turning ring in the colour of the text around it. Decoration: the words beside it say what is happening. */
export function Spinner({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "size-3 shrink-0 animate-spin rounded-full border-2 border-current border-t-transparent",
        className,
      )}
    />
  );
}
