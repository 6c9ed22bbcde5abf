import { cx } from "@kaunter/ui";

/** Side, width and height of what a thread mostly looks like. */
const BUBBLES = [
  ["in", "w-70 h-14"],
  ["out", "w-96 h-32"],
  ["in", "w-80 h-18"],
  ["out", "w-74 h-19"],
  ["in", "w-70 h-48"],
  ["out", "w-86 h-10"],
  ["in", "w-80 h-15"],
] as const;

/** Bubbles without words while a thread is on its way: from the end up, as it will stand. */
export function ThreadSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" className="flex min-h-0 flex-1 flex-col justify-end gap-3 overflow-hidden px-6 pb-4 max-md:px-4">
      <span className="sr-only">{label}</span>
      {BUBBLES.map(([side, size], index) => (
        <span
          key={index}
          aria-hidden="true"
          className={cx(
            "block max-w-[88%] shrink-0 animate-pulse rounded-m",
            side === "out" ? "self-end bg-bubble-out" : "bg-bubble-in",
            size,
          )}
        />
      ))}
    </div>
  );
}
