"use client";
import { useTranslations } from "next-intl";
import { AcknowledgeForm } from "../acknowledge-form.tsx";

export interface LogoutFormProps {
  readonly busy: boolean;
  readonly onLogout: () => void;
  readonly onCancel: () => void;
}

/** Logging out needs a phone to come back. */
export function LogoutForm({ busy, onLogout, onCancel }: LogoutFormProps) {
  const words = useTranslations("session.logout");
  return (
    <AcknowledgeForm
      autoFocus
      ask={(acknowledgement) => words("type", { words: acknowledgement })}
      confirm={words("confirm")}
      cancel={words("cancel")}
      busy={busy}
      onConfirm={onLogout}
      onCancel={onCancel}
    >
      <p>{words("what")}</p>
    </AcknowledgeForm>
  );
}
