"use client";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** Word for word, in every language. Source: spec "Logout". */
const ACKNOWLEDGEMENT = "I acknowledged";

export interface LogoutFormProps {
  readonly busy: boolean;
  readonly onLogout: () => void;
  readonly onCancel: () => void;
}

/** Logging out needs a phone to come back: it takes words, not a slip of the hand. */
export function LogoutForm({ busy, onLogout, onCancel }: LogoutFormProps) {
  const words = useTranslations("session.logout");
  const [typed, setTyped] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === ACKNOWLEDGEMENT) onLogout();
      }}
      className="grid gap-3 rounded-m bg-danger-soft p-4"
    >
      <p>{words("what")}</p>
      <Input
        autoFocus
        autoComplete="off"
        label={words("type", { words: ACKNOWLEDGEMENT })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{words("cancel")}</Button>
        <Button type="submit" variant="danger" busy={busy} disabled={typed !== ACKNOWLEDGEMENT}>
          {words("confirm")}
        </Button>
      </div>
    </form>
  );
}
