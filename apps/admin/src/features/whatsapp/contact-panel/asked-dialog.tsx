"use client";
import { Dialog, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import useSWR from "swr";
import { errorCodeOf } from "../data/error-code.ts";

export interface AskedDialogProps<Answer> {
  readonly title: string;
  /** What it is about: one word for the question, and whom it is asked of. */
  readonly question: readonly [string, string];
  readonly ask: () => Promise<Answer>;
  readonly onClose: () => void;
  readonly children: (answer: Answer, askAgain: () => Promise<unknown>) => ReactNode;
}

/** A dialog over what the server says when it is opened: on its way, not to be had, or there. */
export function AskedDialog<Answer>({ title, question, ask, onClose, children }: AskedDialogProps<Answer>) {
  const words = useTranslations("panel");
  const errors = useTranslations("errors");
  const { data, error, mutate } = useSWR<Answer, unknown>(question, ask);
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={words("closeDialog")}>
      <div className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        {data !== undefined ? (
          children(data, () => mutate())
        ) : error === undefined ? (
          <Skeleton className="h-40 rounded-l" />
        ) : (
          <p role="alert" className="text-danger">
            {errors(errorCodeOf(error))}
          </p>
        )}
      </div>
    </Dialog>
  );
}
