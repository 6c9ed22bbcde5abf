"use client";
import { selectConversation, selectSettingsStamp } from "@kaunter/chat-core";
import { openState } from "@kaunter/domain";
import Moon from "lucide-react/icons/moon";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import useSWR from "swr";
import { useWeekday } from "./use-weekday.ts";
import { readHours } from "../data/hours.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";

/** How often the clock is looked at, ms. */
const LOOK_MS = 20_000;

/** Over a chat whose branch is closed: nobody waits for an answer now. Says so and does nothing. */
export function HoursLine({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("shell.hours");
  const weekday = useWeekday();
  const branchId = useDesk((state) => selectConversation(state, conversationId)?.branchId ?? null);
  const stamp = useDesk((state) => selectSettingsStamp(state, "module"));
  const nowMs = useClock();
  const { data } = useSWR(branchId === null ? null : ["settings/hours", stamp], readHours, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  const branch = data?.find((one) => one.branchId === branchId);
  if (branch === undefined || branch.hours === null) return null;
  const state = openState(branch.hours, nowMs);
  if (state.open) return null;
  const { opens } = state;
  const when = opens === null ? "never" : opens.inDays === 0 ? "today" : opens.inDays === 1 ? "tomorrow" : "later";
  return (
    <p
      role="status"
      className="flex min-h-8 shrink-0 items-center justify-center gap-2 border-b border-line bg-surface px-4 py-1 text-center text-meta text-ink-muted"
    >
      <Moon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
      {words(when, {
        branch: branch.branchName,
        at: opens?.at ?? "",
        day: opens === null ? "" : weekday(opens.weekday),
      })}
    </p>
  );
}

function useClock(): number {
  const { nowMs } = useDeskHandle();
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), LOOK_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  return now;
}
