"use client";
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from "@kaunter/domain";
import useSWR from "swr";
import { request } from "../data/request.ts";

/** How this person wants to be told; read again when the window comes to the front. */
export function useAlertChoices(): Preferences {
  const read = () => request("/api/account/preferences", preferencesSchema);
  const { data } = useSWR("account/preferences", read, { revalidateOnFocus: true, shouldRetryOnError: false });
  return data ?? { ...DEFAULT_PREFERENCES, sound: false };
}
