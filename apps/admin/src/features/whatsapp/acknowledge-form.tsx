import { Button, Input } from "@kaunter/ui";
import { type ReactNode, useState } from "react";

/** Word for word, in every language. Source: spec "Logout". */
const ACKNOWLEDGEMENT = "I acknowledged";

export interface AcknowledgeFormProps {
  /** Asks for the words that are handed in. */
  readonly ask: (acknowledgement: string) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly autoFocus?: boolean;
  /** Why it could not be done. */
  readonly problem?: string | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What it is about. */
  readonly children: ReactNode;
}

/** What does not come back by itself takes words typed by hand, not a slip of it. */
export function AcknowledgeForm(props: AcknowledgeFormProps) {
  const { ask, confirm, cancel, busy, autoFocus = false, problem = null, onConfirm, onCancel, children } = props;
  const [typed, setTyped] = useState("");
  const ready = typed === ACKNOWLEDGEMENT;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onConfirm();
      }}
      className="grid gap-4 rounded-m bg-danger-soft p-4"
    >
      {children}
      <Input
        autoFocus={autoFocus}
        autoComplete="off"
        label={ask(ACKNOWLEDGEMENT)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button type="submit" variant="danger" busy={busy} disabled={!ready}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
