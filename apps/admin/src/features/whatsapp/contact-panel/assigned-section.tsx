"use client";
import type { Conversation } from "@kaunter/domain";
import { Avatar } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { useStaffOptions } from "../data/use-directory.ts";
import { AssignButton } from "./assign-button.tsx";
import { Nothing, PanelSection } from "./panel-section.tsx";

/** Who looks after the conversation; staff who may edit give it to somebody else. */
export function AssignedSection({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("panel.assigned");
  const mayEdit = useCan("chats.can_edit");
  const { assignedStaffId: id, assignedStaffName: name } = conversation;
  const staff = useStaffOptions(id !== null);
  const gone = id !== null && staff.sure && !staff.list.some((one) => one.id === id);
  return (
    <PanelSection title={words("title")}>
      {mayEdit ? (
        <AssignButton conversation={conversation} />
      ) : name === null ? (
        <Nothing>{words("empty")}</Nothing>
      ) : (
        <p className="flex items-center gap-2">
          <Avatar name={name} id={id ?? name} size="xs" />
          <span className="min-w-0 truncate">{name}</span>
        </p>
      )}
      {gone && mayEdit ? <p className="mt-2 text-meta text-danger">{words("inactive", { name: name ?? "" })}</p> : null}
    </PanelSection>
  );
}
