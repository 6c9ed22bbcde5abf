"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { PermissionProvider } from "@/permissions/permission-provider.tsx";
import { queryToFilter } from "./data/filter-query.ts";
import { DeskFrame } from "./desk-frame.tsx";
import type { DeskStart } from "./desk-start.ts";
import { DeskProvider } from "./state/desk-provider.tsx";
import { DeskViewProvider } from "./state/desk-view-provider.tsx";

/** The WhatsApp desk: the only place that knows all its rooms. */
export function WhatsAppScreen(start: DeskStart) {
  const query = useSearchParams();
  // The server says anew what this person may do; the desk itself stays, and what is typed in it.
  const { refresh } = useRouter();
  return (
    <PermissionProvider permissions={start.permissions}>
      <DeskProvider start={start} filter={queryToFilter(query)} onAccessChanged={refresh}>
        <DeskViewProvider>
          <DeskFrame />
        </DeskViewProvider>
      </DeskProvider>
    </PermissionProvider>
  );
}
