import { Skeleton } from "@kaunter/ui";

/** Hero of the real height while the conversation itself is on its way. */
export function HeroSkeleton() {
  return (
    <div className="flex items-center gap-4 p-4 max-md:flex-col max-md:gap-3 max-md:pt-6">
      <Skeleton className="size-16 shrink-0 rounded-full!" />
      <span className="grid gap-2 max-md:justify-items-center">
        <Skeleton className="h-4 w-36" />
        <Skeleton className="h-3 w-24" />
        <Skeleton className="h-5 w-16 rounded-full!" />
      </span>
    </div>
  );
}

const DETAILS = ["w-40", "w-32", "w-28", "w-24"] as const;
const PACKAGES = ["w-28", "w-20"] as const;

/** Details and packages of the real height while the CRM answers. */
export function PersonSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="border-t border-line px-4 py-3 max-md:py-4">
        <Skeleton className="mt-0.5 mb-2.5 h-3 w-14" />
        <div className="grid gap-1 max-md:gap-2">
          {DETAILS.map((width) => (
            <span key={width} className="flex h-5 items-center">
              <Skeleton className="mr-12 h-3 w-12" />
              <Skeleton className={`h-3 ${width}`} />
            </span>
          ))}
        </div>
      </div>
      <div className="border-t border-line px-4 py-3 max-md:py-4">
        <Skeleton className="mt-0.5 mb-2.5 h-3 w-18" />
        <div className="grid gap-3">
          {PACKAGES.map((width) => (
            <span key={width} className="flex flex-col">
              <Skeleton className={`my-1 h-3 ${width}`} />
              <Skeleton className="my-1 h-1 w-full rounded-full!" />
              <Skeleton className="my-1 h-2 w-24" />
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
