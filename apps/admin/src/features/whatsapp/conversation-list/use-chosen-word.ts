"use client";
import type { DeskFilter } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { choiceOf, type Dimension, shownStatus } from "./dimension.ts";
import { type Choices, chosenOf } from "./use-choices.ts";

export interface ChosenWord {
  /** Null while the name is on its way, and where nothing is chosen. */
  readonly label: string | null;
  /** What is chosen no longer exists: the tag was deleted, the person has left. */
  readonly gone: boolean;
}

/** What a chip says: the choice by its name, or for the status what the desk shows by itself. */
export function useChosenWord(dimension: Dimension, filter: DeskFilter, choices: Choices): ChosenWord {
  const words = useTranslations("filters");
  if (dimension === "status") return { label: words(`status.${shownStatus(filter)}`), gone: false };
  const value = choiceOf(filter, dimension);
  const choice = value === "" ? null : chosenOf(choices, value);
  if (choice === "gone") return { label: words("gone"), gone: true };
  return { label: choice?.alone ?? choice?.label ?? null, gone: false };
}
