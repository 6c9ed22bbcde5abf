"use client";
import { type PrivacySettings, RETENTION_DAYS_MAX } from "@kaunter/domain";
import { useState } from "react";
import { savePrivacy } from "../data.ts";
import { problemOf } from "../list/use-save.ts";

type Retention = PrivacySettings["retention"];

/** What somebody chose and did not save yet, over the version they began from. */
interface Draft {
  readonly forever: boolean;
  readonly text: string;
  readonly base: string | null;
}

const draftOf = ({ days, updatedAt }: Retention): Draft => ({
  forever: days === null,
  text: days === null ? "" : String(days),
  base: updatedAt,
});

/** How long messages are kept, as it is being chosen. `days` undefined: what is typed is no number of days. */
export function useRetention(retention: Retention, refresh: () => Promise<PrivacySettings | undefined>) {
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept ?? draftOf(retention);
  const days = draft.forever ? null : daysOf(draft.text);
  const save = async () => {
    if (days === undefined) return;
    try {
      await savePrivacy({ setting: "retention", days, updatedAt: draft.base });
      await refresh();
      setDraft(null);
    } catch (error) {
      // What is saved next is over the colleague's, knowingly.
      if (problemOf(error).code === "outdated") {
        const now = await refresh();
        if (now) setDraft({ ...draft, base: now.retention.updatedAt });
      }
      throw error;
    }
  };
  return {
    draft,
    days,
    /** Does saving it destroy what was kept until now? */
    forgets: days !== undefined && days !== null && (retention.days === null || days < retention.days),
    wrong: !draft.forever && draft.text.trim() !== "" && days === undefined,
    changed: days !== retention.days,
    edit: (part: { forever?: boolean; text?: string }) => setDraft({ ...draft, ...part }),
    save,
  };
}

function daysOf(text: string): number | undefined {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= RETENTION_DAYS_MAX ? days : undefined;
}
