"use client";
import { type HealthReport, healthReportSchema } from "@kaunter/domain";
import useSWR from "swr";
import { request } from "@/features/whatsapp/data/request.ts";

/** How old the page may be while somebody looks at it, ms. */
const EVERY_MS = 10_000;

/** The last report, starting with the server's, and why the newest could not be had. */
export function useHealth(first: HealthReport): { report: HealthReport; error: unknown } {
  const read = () => request("/api/health/report", healthReportSchema);
  const { data, error } = useSWR<HealthReport, unknown>("health/report", read, {
    refreshInterval: EVERY_MS,
    fallbackData: first,
    revalidateOnMount: false,
  });
  return { report: data ?? first, error };
}
