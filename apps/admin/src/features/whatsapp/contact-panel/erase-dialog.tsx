"use client";
import type { Erasure } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { readExtent } from "../data/privacy.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { AskedDialog } from "./asked-dialog.tsx";
import { EraseForm } from "./erase-form.tsx";

export interface EraseDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** What goes and what stays when a person is erased, before anybody can say yes. */
export function EraseDialog({ conversationId, onClose }: EraseDialogProps) {
  const words = useTranslations("panel.erase");
  const view = useDeskView();
  const done = (erased: Erasure) => {
    toast(words("done", { ...erased }));
    onClose();
    view.close();
  };
  return (
    <AskedDialog
      title={words("title")}
      question={["erasure", conversationId]}
      ask={() => readExtent(conversationId)}
      onClose={onClose}
    >
      {(extent) => (
        <>
          <List title={words("goes")}>
            <li>{words("chats", { ...extent })}</li>
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
      )}
    </AskedDialog>
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
