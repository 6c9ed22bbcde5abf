"use client";
import { Input } from "@kaunter/ui";
import { type ComponentProps, type KeyboardEvent, useState } from "react";
import type { LoginWords } from "./login-words.ts";

export interface PasswordInputProps extends Pick<ComponentProps<"input">, "name" | "autoComplete"> {
  readonly words: Pick<LoginWords, "password" | "show" | "hide" | "showPassword" | "hidePassword" | "capsLock">;
  readonly error: string | null;
  readonly capsLock: boolean;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** The password, hidden until Show is pressed. Says when Caps Lock is on. */
export function PasswordInput({ words, error, capsLock, onKeyUp, ...field }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <Input
      className="mt-4"
      label={words.password}
      name="password"
      type={shown ? "text" : "password"}
      autoComplete="current-password"
      {...field}
      autoCapitalize="none"
      spellCheck={false}
      required
      error={error}
      {...(capsLock ? { hint: words.capsLock } : {})}
      onKeyUp={onKeyUp}
      trailing={
        <button
          type="button"
          aria-label={shown ? words.hidePassword : words.showPassword}
          onClick={() => setShown(!shown)}
          className="-mr-2 h-8 shrink-0 cursor-pointer rounded-m px-2 text-meta font-semibold hover:bg-surface-hover"
        >
          {shown ? words.hide : words.show}
        </button>
      }
    />
  );
}
