"use client";
import { useState } from "react";
import { useHydrated } from "@/features/login/use-hydrated.ts";

export type MayNotify = NotificationPermission | "unsupported";

const now = (): MayNotify => (typeof Notification === "undefined" ? "unsupported" : Notification.permission);

/** What the browser says about notifications, and a way to ask: only ever from a click. */
export function useNotificationPermission() {
  const ready = useHydrated();
  const [answer, setAnswer] = useState<MayNotify | null>(null);
  const ask = async (): Promise<boolean> => {
    const given = now() === "default" ? await Notification.requestPermission() : now();
    setAnswer(given);
    return given === "granted";
  };
  return { may: answer ?? (ready ? now() : "default"), ask };
}
