"use client";
import { AppError, type ErrorCode, type Preferences } from "@kaunter/domain";
import { useState } from "react";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";

/** A person's choices, kept as they are made; a choice that could not be kept is taken back. */
export function usePreferences(first: Preferences) {
  const [chosen, setChosen] = useState(first);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const choose = async (change: Partial<Preferences>): Promise<void> => {
    const next = { ...chosen, ...change };
    setChosen(next);
    setProblem(null);
    try {
      await request("/api/account/preferences", okAnswer, { method: "PUT", body: next, keepalive: true });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setChosen(chosen);
      setProblem(error.code);
    }
  };
  return { chosen, problem, choose };
}
