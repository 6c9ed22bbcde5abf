"use client";
import { lazy, Suspense } from "react";

const CrashNotice = lazy(async () => ({ default: (await import("@/features/crash/crash-notice")).CrashNotice }));

/** What stands in for a page that failed. The reason is in the server's log, not on a counter's screen. */
export default function ErrorPage({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <Suspense>
      <CrashNotice retry={retry} />
    </Suspense>
  );
}
