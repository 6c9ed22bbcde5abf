"use client";
import type { ErrorCode } from "@kaunter/domain";
import useSWR from "swr";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";

/** How old a list may be while somebody looks at it, ms: colleagues may be editing too. */
const EVERY_MS = 10_000;

export interface Setting<T> {
  /** Null until it was read. */
  readonly data: T | null;
  /** Why it could not be read, when there is nothing to show. */
  readonly problem: ErrorCode | null;
  /** Reads it again; answers it as it is now. */
  readonly refresh: () => Promise<T | undefined>;
}

/** Something that is set, as it stands. */
export function useSetting<T>(key: string, read: () => Promise<T>): Setting<T> {
  const { data, error, mutate } = useSWR<T, unknown>(`settings/${key}`, read, { refreshInterval: EVERY_MS });
  const problem = error === undefined || data !== undefined ? null : errorCodeOf(error);
  return { data: data ?? null, problem, refresh: () => mutate() };
}
