"use client";
import { useTranslations } from "next-intl";

/** Where the news begin. */
export function UnreadLine({ count }: { readonly count: number }) {
  const words = useTranslations("thread");
  return (
    <div className="px-6 pt-1 pb-4 max-md:px-4">
      <p className="flex h-6 items-center gap-3 text-meta font-semibold text-danger before:h-px before:flex-1 before:bg-current before:opacity-40 after:h-px after:flex-1 after:bg-current after:opacity-40">
        {words("unread", { count })}
      </p>
    </div>
  );
}
