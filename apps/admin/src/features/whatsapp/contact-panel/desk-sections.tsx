"use client";
import type { Conversation } from "@kaunter/domain";
import { Avatar, Tag, TAG_COLORS } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useDeskHandle } from "../state/use-desk.ts";
import { Nothing, PanelSection } from "./panel-section.tsx";

/** What the desk itself keeps about a conversation: tags, notes, and who looks after it. */
export function DeskSections({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("panel");
  const { tags, notes, assignedStaffId, assignedStaffName } = conversation;
  return (
    <>
      <PanelSection title={words("tags.title")}>
        {tags.length === 0 ? <Nothing>{words("tags.empty")}</Nothing> : <TagRow keys={tags} />}
      </PanelSection>
      <PanelSection title={words("notes.title")}>
        {notes.trim() === "" ? (
          <Nothing>{words("notes.empty")}</Nothing>
        ) : (
          <p dir="auto" className="rounded-m bg-surface-sunken px-3 py-2 break-words whitespace-pre-wrap">
            {notes}
          </p>
        )}
      </PanelSection>
      <PanelSection title={words("assigned.title")}>
        {assignedStaffName === null ? (
          <Nothing>{words("assigned.empty")}</Nothing>
        ) : (
          <p className="flex items-center gap-2">
            <Avatar name={assignedStaffName} id={assignedStaffId ?? assignedStaffName} size="xs" />
            <span className="min-w-0 truncate">{assignedStaffName}</span>
          </p>
        )}
      </PanelSection>
    </>
  );
}

function TagRow({ keys }: { readonly keys: readonly string[] }) {
  const { tags } = useDeskHandle();
  return (
    <ul className="flex flex-wrap gap-1">
      {keys.map((key) => {
        const tag = tags.find((one) => one.key === key);
        return (
          <li key={key} className="flex max-w-full">
            <Tag size="m" color={TAG_COLORS.find((color) => color === tag?.color) ?? "light"} className="max-w-full">
              {tag?.name ?? key}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
