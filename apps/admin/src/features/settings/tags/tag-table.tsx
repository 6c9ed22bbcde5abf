"use client";
import type { TagSetting } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveOrder } from "../data.ts";
import { ProblemLine } from "../list/problem-line.tsx";
import { useReorder } from "../list/use-reorder.ts";
import { EditTag } from "./edit-tag.tsx";
import { TAG_COLUMNS, TagRow } from "./tag-row.tsx";

export interface TagTableProps {
  readonly tags: readonly TagSetting[];
  readonly refresh: () => Promise<readonly TagSetting[] | undefined>;
  readonly onDelete: (tag: TagSetting) => void;
}

/** Every tag in its order, with what it means, how many chats carry it and who added it. */
export function TagTable({ tags, refresh, onDelete }: TagTableProps) {
  const words = useTranslations("settings.tags");
  const shared = useTranslations("settings");
  const [editing, setEditing] = useState<string | null>(null);
  const ids = tags.map(({ id }) => id);
  const { order, problem, move, drop } = useReorder(ids, (was, wanted) => saveOrder("tags", was, wanted), refresh);
  if (tags.length === 0) return <p className="text-ink-muted">{words("none")}</p>;
  return (
    <div className="grid gap-3">
      <ProblemLine problem={problem} />
      <div className="overflow-hidden rounded-l shadow-[inset_0_0_0_1px_var(--line)]">
        <div
          aria-hidden="true"
          className={`${TAG_COLUMNS} min-h-10 bg-surface-sunken text-meta font-semibold text-ink-muted max-md:hidden`}
        >
          <span />
          <span>{words("tag")}</span>
          <span>{words("meaning")}</span>
          <span className="text-right">{words("uses")}</span>
          <span className="max-xl:hidden">{words("addedBy")}</span>
        </div>
        <ul aria-label={words("title")}>
          {order.flatMap((id, place) => {
            const tag = tags.find((one) => one.id === id);
            if (tag === undefined) return [];
            return editing === id ? (
              <EditTag key={id} tag={tag} refresh={refresh} onClose={() => setEditing(null)} />
            ) : (
              <TagRow
                key={id}
                tag={tag}
                place={place}
                count={order.length}
                onMove={(to) => move(id, to)}
                onDrop={drop}
                onEdit={() => setEditing(id)}
                onDelete={() => onDelete(tag)}
              />
            );
          })}
        </ul>
      </div>
      <p className="text-meta text-ink-muted">
        {shared("order.note")} {words("deleteNote")}
      </p>
    </div>
  );
}
