"use client";
import { useState } from "react";
import type { Choices } from "./link-changes.ts";

/** Ticks that are not saved yet. */
export function useChoices(): { choices: Choices; choose: (id: string, on: boolean) => void } {
  const [choices, setChoices] = useState<Choices>(new Map());
  return { choices, choose: (id, on) => setChoices((before) => new Map(before).set(id, on)) };
}
