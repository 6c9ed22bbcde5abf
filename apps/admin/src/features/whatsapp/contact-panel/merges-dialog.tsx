"use client";
import { useTranslations } from "next-intl";
import { readMerges } from "../data/privacy.ts";
import { AskedDialog } from "./asked-dialog.tsx";
import { MergeRow } from "./merge-row.tsx";

export interface MergesDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Who was taken for the same person, by staff or by WhatsApp, and the way to part them again. */
export function MergesDialog({ conversationId, onClose }: MergesDialogProps) {
  const words = useTranslations("panel.merges");
  return (
    <AskedDialog
      title={words("title")}
      question={["merges", conversationId]}
      ask={() => readMerges(conversationId)}
      onClose={onClose}
    >
      {(merges, askAgain) => (
        <>
          <p className="text-ink-muted">{words(merges.length === 0 ? "none" : "what")}</p>
          <ul className="empty:hidden">
            {merges.map((merge) => (
              <MergeRow key={merge.id} merge={merge} refresh={askAgain} />
            ))}
          </ul>
        </>
      )}
    </AskedDialog>
  );
}
