"use client";
import { Button } from "@kaunter/ui";
import type { ReactNode } from "react";
import { useHydrated } from "./use-hydrated.ts";

/** The wide button under a form of the pages outside the desk. Not to be pressed before the browser has taken the page over. */
export function SubmitButton({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  const ready = useHydrated();
  return (
    <Button type="submit" variant="primary" className="mt-6 w-full max-md:h-11" busy={busy} disabled={!ready}>
      {children}
    </Button>
  );
}
