"use client";
import type { Erasure, ErasureReason, ErrorCode } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AcknowledgeForm } from "../acknowledge-form.tsx";
import { errorCodeOf } from "../data/error-code.ts";
import { erasePerson } from "../data/privacy.ts";
import { EraseReasons } from "./erase-reasons.tsx";

export interface EraseFormProps {
  readonly conversationId: string;
  readonly onDone: (erased: Erasure) => void;
  readonly onCancel: () => void;
}

/** Why somebody is erased, and the words for it: what is erased does not come back. */
export function EraseForm({ conversationId, onDone, onCancel }: EraseFormProps) {
  const words = useTranslations("panel.erase");
  const errors = useTranslations("errors");
  const [reason, setReason] = useState<ErasureReason>("asked");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const erase = async () => {
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
    <AcknowledgeForm
      ask={(acknowledgement) => words("type", { words: acknowledgement })}
      confirm={words("confirm")}
      cancel={words("cancel")}
      busy={busy}
      problem={problem === null ? null : errors(problem)}
      onConfirm={() => void erase()}
      onCancel={onCancel}
    >
      <EraseReasons reason={reason} onChoose={setReason} />
    </AcknowledgeForm>
  );
}
