import { Skeleton } from "@kaunter/ui";

const ROWS = [
  ["w-36", "w-52"],
  ["w-28", "w-58"],
  ["w-40", "w-44"],
  ["w-32", "w-54"],
  ["w-24", "w-48"],
  ["w-38", "w-46"],
  ["w-30", "w-56"],
  ["w-34", "w-50"],
] as const;

/** Rows of the real height while the first page is on its way. */
export function ListSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" className="min-h-0 flex-1 overflow-hidden">
      <span className="sr-only">{label}</span>
      {ROWS.map(([name, preview]) => (
        <div
          key={name}
          className="relative flex h-18 items-start gap-3 px-4 py-2 after:absolute after:right-0 after:bottom-0 after:left-17 after:h-px after:bg-line max-md:h-20"
        >
          <Skeleton className="mt-2 size-10 shrink-0 rounded-full! max-md:size-12" />
          <span className="grid flex-1 gap-2 pt-1">
            <span className="flex justify-between">
              <Skeleton className={`h-3 ${name}`} />
              <Skeleton className="h-2 w-6" />
            </span>
            <Skeleton className={`h-3 ${preview}`} />
            <Skeleton className="h-2 w-22" />
          </span>
        </div>
      ))}
    </div>
  );
}
