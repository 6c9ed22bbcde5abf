"use client";
import type { ReplySetting } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { addReply, deleteReply, readReplies } from "../data.ts";
import { DeleteDialog } from "../list/delete-dialog.tsx";
import { NotRead } from "../list/not-read.tsx";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyTable } from "./reply-table.tsx";

/** The quick replies: written, previewed as a member would read them, ordered and deleted. */
export function RepliesSection() {
  const words = useTranslations("settings.replies");
  const { data, problem, refresh } = useSetting("quick-replies", readReplies);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ReplySetting | null>(null);
  const count = data === null ? undefined : words("count", { count: data.length });
  const add = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      {words("add")}
    </Button>
  );
  return (
    <>
      <SectionHead title={words("title")} note={count} action={adding || data === null ? undefined : add} />
      {adding ? (
        <ReplyForm
          submit={words("add")}
          save={async (draft) => {
            await addReply(draft);
            await refresh();
          }}
          onDone={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {data === null ? (
        <NotRead problem={problem} onRetry={() => void refresh()} />
      ) : (
        <ReplyTable replies={data} refresh={refresh} onDelete={setLeaving} />
      )}
      {leaving === null ? null : (
        <DeleteDialog
          title={words("deleteTitle", { shortcut: leaving.key })}
          keep={words("keep")}
          confirm={words("confirm")}
          onClose={() => setLeaving(null)}
          onDelete={() => deleteReply(leaving.id).finally(refresh)}
        >
          {words("loses")}
        </DeleteDialog>
      )}
    </>
  );
}
