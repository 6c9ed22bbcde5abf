"use client";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
import { changeLinks, type WantedLinks } from "./change-links.ts";

export interface SaveLinks {
  readonly busy: boolean;
  /** Why nothing more was saved, in words. */
  readonly problem: string | null;
  readonly save: (changes: readonly WantedLinks[]) => Promise<void>;
}

/** Saves changes one after the other and says what it came to. @param onSaved also after a half of it failed: what is shown is old then */
export function useSaveLinks(onSaved: () => void, onDone: () => void): SaveLinks {
  const words = useTranslations("contactLinks.saved");
  const errors = useTranslations("errors");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (changes: readonly WantedLinks[]) => {
    setBusy(true);
    setProblem(null);
    const sum = { linked: 0, unlinked: 0 };
    try {
      for (const change of changes) {
        const done = await changeLinks(change);
        sum.linked += done.linked;
        sum.unlinked += done.unlinked;
      }
      toast(words("done", sum));
      onDone();
    } catch (error) {
      const code = errorCodeOf(error);
      setProblem(code === "not_found" || code === "bad_request" ? words("gone") : errors(code));
    } finally {
      setBusy(false);
      onSaved();
    }
  };
  return { busy, problem, save };
}
