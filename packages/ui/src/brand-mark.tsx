import { cx } from "./cx.ts";

/** The house's K on white, 40 px. `label` null where the name stands beside it. */
export function BrandMark({ label, className }: { readonly label: string | null; readonly className?: string }) {
  return (
    <span className={cx("grid size-10 shrink-0 place-items-center rounded-m bg-rail-ink text-tag-black", className)}>
      <svg
        viewBox="0 0 40 40"
        className="size-full"
        {...(label === null ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      >
        <path d="M11.5 10v20M28 10 14.5 20 28 30" fill="none" stroke="currentColor" strokeWidth="4.5" />
      </svg>
    </span>
  );
}
