"use client";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback } from "react";
import { useDeskHandle } from "../../state/use-desk.ts";

/**
 * Takes files in from a button, a drop or the clipboard, and puts the caret where their caption is written. What looks at
 * them is loaded with the first one.
 */
export function usePick(
  conversationId: string,
  field: RefObject<HTMLTextAreaElement | null>,
): (files: readonly File[]) => void {
  const words = useTranslations("composer.attach");
  const desk = useDeskHandle();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      field.current?.focus();
      void import("./pick-files.ts").then(async ({ pickFiles, MAX_PICKED }) => {
        const left = await pickFiles(desk, conversationId, files);
        if (left > 0) toast(words("tooMany", { most: MAX_PICKED, left }));
      });
    },
    [desk, conversationId, field, words],
  );
}
