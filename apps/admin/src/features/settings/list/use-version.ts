"use client";
import { useState } from "react";
import type { Version } from "../data.ts";
import { problemOf } from "./use-save.ts";

/**
 * The version somebody edits: the one they began from, and after a colleague was quicker the colleague's, which they have
 * then been told of. What is saved next is over that one, knowingly.
 */
export function useVersion<T extends Version>(
  setting: T,
  refresh: () => Promise<readonly T[] | undefined>,
  say: (setting: T) => string,
) {
  const [base, setBase] = useState(setting);
  const [theirs, setTheirs] = useState<string | null>(null);
  const attempt = async (work: (base: T) => Promise<void>) => {
    try {
      await work(base);
      await refresh();
    } catch (error) {
      const now =
        problemOf(error).code === "outdated" ? (await refresh())?.find(({ id }) => id === setting.id) : undefined;
      if (now) {
        setBase(now);
        setTheirs(say(now));
      }
      throw error;
    }
  };
  return { theirs, attempt };
}
