"use client";
import { Button, Dialog } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { ProblemLine } from "./problem-line.tsx";
import { useSave } from "./use-save.ts";

export interface DeleteDialogProps {
  readonly title: string;
  /** What will be lost. */
  readonly children: ReactNode;
  readonly keep: string;
  readonly confirm: string;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** The question before something is gone for good; the safe answer has the cursor. */
export function DeleteDialog({ title, children, keep, confirm, onDelete, onClose }: DeleteDialogProps) {
  const words = useTranslations("settings");
  const safe = useRef<HTMLButtonElement>(null);
  const { busy, problem, save } = useSave();
  const remove = async () => {
    const outcome = await save(onDelete);
    // Somebody else deleted it: that is what was wanted.
    if (outcome === "saved" || (typeof outcome === "object" && outcome.code === "not_found")) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={words("close")} focusRef={safe}>
      <div className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        <p>{children}</p>
        <ProblemLine problem={problem} />
        <div className="flex justify-end gap-2">
          <Button ref={safe} onClick={onClose}>
            {keep}
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
