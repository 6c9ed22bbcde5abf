"use client";
import { useSearchParams } from "next/navigation";
import { PermissionProvider } from "@/permissions/permission-provider.tsx";
import { queryToFilter } from "./data/filter-query.ts";
import { DeskFrame } from "./desk-frame.tsx";
import type { DeskStart } from "./desk-start.ts";
import { DeskProvider } from "./state/desk-provider.tsx";
import { DeskViewProvider } from "./state/desk-view-provider.tsx";

/** The WhatsApp desk: the only place that knows all its rooms. */
export function WhatsAppScreen(start: DeskStart) {
  const query = useSearchParams();
  return (
    <PermissionProvider permissions={start.permissions}>
      <DeskProvider start={start} filter={queryToFilter(query)}>
        <DeskViewProvider>
          <DeskFrame />
        </DeskViewProvider>
      </DeskProvider>
    </PermissionProvider>
  );
}
