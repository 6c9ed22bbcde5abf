"use client";
import type { Erasure, ErasureReason, ErrorCode } from "@kaunter/domain";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { errorCodeOf } from "../data/error-code.ts";
import { erasePerson } from "../data/privacy.ts";
import { EraseReasons } from "./erase-reasons.tsx";

/** Word for word, in every language, as where a session is logged out. */
const ACKNOWLEDGEMENT = "I acknowledged";

export interface EraseFormProps {
  readonly conversationId: string;
  readonly onDone: (erased: Erasure) => void;
  readonly onCancel: () => void;
}

/** Why, and words typed by hand: what is erased does not come back. */
export function EraseForm({ conversationId, onDone, onCancel }: EraseFormProps) {
  const words = useTranslations("panel.erase");
  const errors = useTranslations("errors");
  const [reason, setReason] = useState<ErasureReason>("asked");
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const erase = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed !== ACKNOWLEDGEMENT || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      onDone(await erasePerson(conversationId, reason));
    } catch (error) {
      setProblem(errorCodeOf(error));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void erase(event)} className="grid gap-4 rounded-m bg-danger-soft p-4">
      <EraseReasons reason={reason} onChoose={setReason} />
      <Input
        autoComplete="off"
        label={words("type", { words: ACKNOWLEDGEMENT })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {errors(problem)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{words("cancel")}</Button>
        <Button type="submit" variant="danger" busy={busy} disabled={typed !== ACKNOWLEDGEMENT}>
          {words("confirm")}
        </Button>
      </div>
    </form>
  );
}
