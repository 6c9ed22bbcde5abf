"use client";
import type { Merge } from "@kaunter/domain";
import { Dialog, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import useSWR from "swr";
import { errorCodeOf } from "../data/error-code.ts";
import { readMerges } from "../data/privacy.ts";
import { MergeRow } from "./merge-row.tsx";

export interface MergesDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Who was taken for the same person, by staff or by WhatsApp, and the way to part them again. */
export function MergesDialog({ conversationId, onClose }: MergesDialogProps) {
  const words = useTranslations("panel.merges");
  const panel = useTranslations("panel");
  const errors = useTranslations("errors");
  const { data, error, mutate } = useSWR<readonly Merge[], unknown>(["merges", conversationId], () =>
    readMerges(conversationId),
  );
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={panel("closeDialog")}>
      <div className="grid gap-2 overflow-y-auto px-6 pb-6 max-md:px-4">
        {data ? (
          <>
            <p className="text-ink-muted">{words(data.length === 0 ? "none" : "what")}</p>
            <ul className="empty:hidden">
              {data.map((merge) => (
                <MergeRow key={merge.id} merge={merge} refresh={() => mutate()} />
              ))}
            </ul>
          </>
        ) : error === undefined ? (
          <Skeleton className="h-24 rounded-l" />
        ) : (
          <p role="alert" className="text-danger">
            {errors(errorCodeOf(error))}
          </p>
        )}
      </div>
    </Dialog>
  );
}
