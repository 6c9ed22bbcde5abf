"use client";
import { Input, type InputProps } from "@kaunter/ui";

/** The e-mail address somebody signs in with, as every way in asks for it. */
export function EmailInput(props: Pick<InputProps, "label" | "error" | "autoFocus" | "required">) {
  return (
    <Input
      className="mt-4"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
