"use client";
import type { ReplySetting } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveOrder } from "../data.ts";
import { ProblemLine } from "../list/problem-line.tsx";
import { useReorder } from "../list/use-reorder.ts";
import { EditReply } from "./edit-reply.tsx";
import { ReplyRow } from "./reply-row.tsx";

export interface ReplyTableProps {
  readonly replies: readonly ReplySetting[];
  readonly refresh: () => Promise<readonly ReplySetting[] | undefined>;
  readonly onDelete: (reply: ReplySetting) => void;
}

/** Every quick reply in the order the composer offers them. */
export function ReplyTable({ replies, refresh, onDelete }: ReplyTableProps) {
  const words = useTranslations("settings.replies");
  const shared = useTranslations("settings");
  const [editing, setEditing] = useState<string | null>(null);
  const ids = replies.map(({ id }) => id);
  const save = (was: readonly string[], wanted: readonly string[]) => saveOrder("quick-replies", was, wanted);
  const { order, problem, move, drop } = useReorder(ids, save, refresh);
  if (replies.length === 0) return <p className="text-ink-muted">{words("none")}</p>;
  return (
    <div className="grid gap-3">
      <ProblemLine problem={problem} />
      <ul aria-label={words("title")} className="overflow-hidden rounded-l shadow-[inset_0_0_0_1px_var(--line)]">
        {order.flatMap((id, place) => {
          const reply = replies.find((one) => one.id === id);
          if (reply === undefined) return [];
          return editing === id ? (
            <EditReply key={id} reply={reply} refresh={refresh} onClose={() => setEditing(null)} />
          ) : (
            <ReplyRow
              key={id}
              reply={reply}
              place={place}
              count={order.length}
              onMove={(to) => move(id, to)}
              onDrop={drop}
              onEdit={() => setEditing(id)}
              onDelete={() => onDelete(reply)}
            />
          );
        })}
      </ul>
      <p className="text-meta text-ink-muted">
        {shared("order.note")} {words("use")}
      </p>
    </div>
  );
}
