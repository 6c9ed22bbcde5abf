"use client";
import type { Preferences } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { playBlip } from "@/features/whatsapp/alerts/blip.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { useNotificationPermission } from "./use-notification-permission.ts";
import { usePreferences } from "./use-preferences.ts";

/** How a person wants to be told of new messages. The browser is asked when somebody ticks the box, never before. */
export function AlertChoices({ first }: { readonly first: Preferences }) {
  const words = useTranslations("account.alerts");
  const errors = useTranslations("errors");
  const { chosen, problem, choose } = usePreferences(first);
  const { may, ask } = useNotificationPermission();
  const setDesktop = async (desktop: boolean) => {
    if (!desktop || (await ask())) await choose({ desktop });
  };
  const hint = {
    granted: undefined,
    default: words("ask"),
    denied: words("denied"),
    unsupported: words("unsupported"),
  }[may];
  return (
    <div className="grid gap-3">
      <p className="text-ink-muted">{words("text")}</p>
      <ChoiceRow label={words("sound")} checked={chosen.sound} onChange={(sound) => void choose({ sound })}>
        <Button size="s" onClick={playBlip}>
          {words("try")}
        </Button>
      </ChoiceRow>
      <ChoiceRow
        label={words("desktop")}
        {...(hint === undefined ? {} : { hint })}
        checked={chosen.desktop && may === "granted"}
        disabled={may === "unsupported" || may === "denied"}
        onChange={(desktop) => void setDesktop(desktop)}
      />
      <ChoiceRow
        label={words("preview")}
        hint={words("previewHint")}
        checked={chosen.preview}
        disabled={!chosen.desktop || may !== "granted"}
        onChange={(preview) => void choose({ preview })}
      />
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {errors(problem)}
        </p>
      )}
    </div>
  );
}
