"use client";
import type { TagSetting } from "@kaunter/domain";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { deleteTag } from "../data.ts";
import { DeleteDialog } from "../list/delete-dialog.tsx";

export interface DeleteTagProps {
  readonly tag: TagSetting;
  readonly refresh: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Says how many chats lose the tag before they do. Source: spec "Deleting a tag". */
export function DeleteTag({ tag, refresh, onClose }: DeleteTagProps) {
  const words = useTranslations("settings.tags");
  const { id, name, uses } = tag;
  const remove = async () => {
    try {
      toast(words("deleted", { name, count: await deleteTag(id) }));
    } finally {
      await refresh();
    }
  };
  return (
    <DeleteDialog
      title={words("deleteTitle", { name })}
      keep={words("keep")}
      confirm={words("confirm")}
      onDelete={remove}
      onClose={onClose}
    >
      {words.rich("cascade", { count: uses, b: (chunks) => <b className="tabular-nums">{chunks}</b> })}
    </DeleteDialog>
  );
}
