"use client";
import type { Erasure } from "@kaunter/domain";
import { Dialog, Skeleton, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import useSWR from "swr";
import { errorCodeOf } from "../data/error-code.ts";
import { readExtent } from "../data/privacy.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { EraseForm } from "./erase-form.tsx";

export interface EraseDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** What goes and what stays when a person is erased, before anybody can say yes. */
export function EraseDialog({ conversationId, onClose }: EraseDialogProps) {
  const words = useTranslations("panel.erase");
  const close = useTranslations("panel");
  const errors = useTranslations("errors");
  const view = useDeskView();
  const { data, error } = useSWR<Erasure, unknown>(["erasure", conversationId], () => readExtent(conversationId));
  const done = (erased: Erasure) => {
    toast(words("done", { ...erased }));
    onClose();
    view.close();
  };
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={close("closeDialog")}>
      <div className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        {data ? (
          <>
            <List title={words("goes")}>
              <li>{words("chats", { ...data })}</li>
              <li>{words("groups")}</li>
              <li>{words("names")}</li>
            </List>
            <List title={words("stays")}>
              <li>{words("crm")}</li>
              <li>{words("phones")}</li>
              <li>{words("others")}</li>
              <li>{words("line")}</li>
            </List>
            <p>{words("after")}</p>
            <EraseForm conversationId={conversationId} onDone={done} onCancel={onClose} />
          </>
        ) : error === undefined ? (
          <Skeleton className="h-64 rounded-l" />
        ) : (
          <p role="alert" className="text-danger">
            {errors(errorCodeOf(error))}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="ml-4 list-disc text-ink-muted">{children}</ul>
    </div>
  );
}
