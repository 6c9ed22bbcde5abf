"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordInput } from "@/features/login/password-input.tsx";
import type { FormProblem } from "./use-submit.ts";

const WORDS = {
  "is too short": "short",
  "is too long": "long",
  "is too weak": "weak",
  "is the old one": "same",
  "is wrong": "wrong",
  "is missing": "missing",
} as const;

export interface NewPasswordInputProps {
  readonly name: "password" | "current";
  readonly label: string;
  readonly problem: FormProblem | null;
}

/** A password in a form: the one there is, or the one there will be. Says why it was not taken. */
export function NewPasswordInput({ name, label, problem }: NewPasswordInputProps) {
  const words = useTranslations("account.password");
  const [capsLock, setCapsLock] = useState(false);
  const why = problem?.field === name ? (problem.why as keyof typeof WORDS | null) : null;
  const wordOf = (key: "show" | "hide" | "showPassword" | "hidePassword" | "capsLock") => words(key);
  return (
    <PasswordInput
      name={name}
      autoComplete={name === "password" ? "new-password" : "current-password"}
      words={{
        password: label,
        show: wordOf("show"),
        hide: wordOf("hide"),
        showPassword: wordOf("showPassword"),
        hidePassword: wordOf("hidePassword"),
        capsLock: wordOf("capsLock"),
      }}
      error={why === null ? null : words(WORDS[why] ?? "weak")}
      capsLock={capsLock}
      onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
    />
  );
}
