"use client";
import type { PrivacySettings } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { savePrivacy } from "../data.ts";
import { ChoiceCard } from "../list/choice-card.tsx";
import { DeleteDialog } from "../list/delete-dialog.tsx";
import { ProblemLine } from "../list/problem-line.tsx";
import { useSave } from "../list/use-save.ts";

export interface OriginalsChoiceProps {
  readonly originals: PrivacySettings["originals"];
  readonly refresh: () => Promise<PrivacySettings | undefined>;
}

/** Whether what was said before somebody deleted or edited it is kept. Keeping is saved with the choice; forgetting is asked about. */
export function OriginalsChoice({ originals, refresh }: OriginalsChoiceProps) {
  const words = useTranslations("settings.privacy.originals");
  const group = useId();
  const [asking, setAsking] = useState(false);
  const { busy, problem, save } = useSave();
  const write = async (kept: boolean) => {
    try {
      await savePrivacy({ setting: "originals", kept, updatedAt: originals.updatedAt });
    } finally {
      await refresh();
    }
  };
  const choose = (kept: boolean) => {
    if (kept === originals.kept) return;
    if (kept) void save(() => write(true));
    else setAsking(true);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{words("title")}</legend>
      {([true, false] as const).map((kept) => (
        <ChoiceCard
          key={String(kept)}
          group={group}
          checked={originals.kept === kept}
          busy={busy}
          label={words(kept ? "kept" : "forgotten")}
          means={words(kept ? "keptMeans" : "forgottenMeans")}
          onChoose={() => choose(kept)}
        />
      ))}
      <ProblemLine problem={problem} />
      {asking ? (
        <DeleteDialog
          title={words("askTitle")}
          keep={words("keep")}
          confirm={words("confirm")}
          onDelete={() => write(false)}
          onClose={() => setAsking(false)}
        >
          {words("ask")}
        </DeleteDialog>
      ) : null}
    </fieldset>
  );
}
