"use client";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { resolveNotes } from "../state/actions/save-notes.ts";
import { useDeskHandle } from "../state/use-desk.ts";

export interface NotesConflictProps {
  readonly conversationId: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people wrote at once: both texts, and a person decides. Nothing is saved until then, nothing is lost. */
export function NotesConflict({ conversationId, mine, theirs }: NotesConflictProps) {
  const words = useTranslations("panel.notes");
  const desk = useDeskHandle();
  const decide = (text: string) => void resolveNotes(desk, conversationId, theirs, text);
  const both = [theirs, mine].filter((text) => text.trim() !== "").join("\n");
  return (
    <div role="alert" className="mt-2 grid gap-2 rounded-m bg-danger-soft p-3 text-meta">
      <p className="font-semibold text-danger">{words("conflict")}</p>
      <p className="text-ink-muted">{words("theirs")}</p>
      <p dir="auto" className="max-h-40 overflow-y-auto text-body break-words whitespace-pre-wrap">
        {theirs.trim() === "" ? <i className="text-ink-muted">{words("emptyTheirs")}</i> : theirs}
      </p>
      <p className="flex flex-wrap gap-1">
        <Button size="s" variant="primary" onClick={() => decide(both)}>
          {words("keepBoth")}
        </Button>
        <Button size="s" onClick={() => decide(mine)}>
          {words("keepMine")}
        </Button>
        <Button size="s" onClick={() => decide(theirs)}>
          {words("takeTheirs")}
        </Button>
      </p>
    </div>
  );
}
