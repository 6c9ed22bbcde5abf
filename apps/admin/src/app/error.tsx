"use client";
import { lazy, Suspense } from "react";

const CrashNotice = lazy(async () => ({ default: (await import("@/features/crash/crash-notice")).CrashNotice }));

/**
 * A part that did not arrive is asked for again only by a page that is loaded anew; without a network what is here is all
 * there is.
 */
const again = (retry: () => void) => () => (navigator.onLine ? location.reload() : retry());

/** What stands in for a page that failed. The reason is in the server's log, not on a counter's screen. */
export default function ErrorPage({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <Suspense>
      <CrashNotice retry={again(retry)} />
    </Suspense>
  );
}
