"use client";
import { Button } from "@kaunter/ui";
import { useState } from "react";
import { signOut } from "./sign-in.ts";

export interface SignOutButtonProps {
  readonly label: string;
  readonly leave?: () => Promise<boolean>;
  readonly go?: (path: string) => void;
}

/** Ends the session and goes to the sign-in page; stays, ready for another try, when the server could not be reached. */
export function SignOutButton({ label, leave = signOut, go = (path) => location.assign(path) }: SignOutButtonProps) {
  const [busy, setBusy] = useState(false);
  const onClick = async () => {
    setBusy(true);
    if (await leave()) go("/login");
    else setBusy(false);
  };
  return (
    <Button busy={busy} onClick={() => void onClick()}>
      {label}
    </Button>
  );
}
