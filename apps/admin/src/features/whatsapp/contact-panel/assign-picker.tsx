"use client";
import type { Conversation } from "@kaunter/domain";
import { Avatar, Popover, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { useSWRConfig } from "swr";
import { useStaffOptions } from "../data/use-directory.ts";
import { assignTo } from "../state/actions/edit-conversation.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { PickList, type PickOption } from "./pick-list.tsx";

const NOBODY = "nobody";

export interface AssignPickerProps {
  readonly conversation: Conversation;
  readonly trigger: ReactElement;
}

/** Active staff: me first, then nobody, then the others by name. */
export function AssignPicker({ conversation, trigger }: AssignPickerProps) {
  const words = useTranslations("panel.assigned");
  return (
    <Popover trigger={trigger} label={words("title")} align="end" defaultOpen>
      {(close) => <StaffChoices conversation={conversation} onDone={close} />}
    </Popover>
  );
}

interface StaffChoicesProps {
  readonly conversation: Conversation;
  readonly onDone: () => void;
}

function StaffChoices({ conversation, onDone }: StaffChoicesProps) {
  const words = useTranslations("panel.assigned");
  const errorWords = useTranslations("errors");
  const desk = useDeskHandle();
  const { mutate } = useSWRConfig();
  const { list } = useStaffOptions(true);
  const { me, others } = { me: desk.staff, others: list.filter(({ id }) => id !== desk.staff.id) };
  const pick = async (id: string) => {
    onDone();
    const staff = id === me.id ? me : (others.find((one) => one.id === id) ?? null);
    const code = await assignTo(desk, conversation.id, staff);
    if (code === null) return;
    toast(code === "bad_request" ? words("gone") : words("failed", { reason: errorWords(code) }));
    // What the server knows may be what was wrong here.
    await mutate("waha/staff");
  };
  const chosen = (id: string | null) => conversation.assignedStaffId === id;
  const options: PickOption[] = [
    {
      id: me.id,
      label: `${words("me")} ${me.name}`,
      chosen: chosen(me.id),
      content: <Person {...me} me={words("me")} />,
    },
    { id: NOBODY, label: words("nobody"), chosen: chosen(null) },
    ...others.map((one) => ({ id: one.id, label: one.name, chosen: chosen(one.id), content: <Person {...one} /> })),
  ];
  return <PickList label={words("search")} empty={words("none")} options={options} onPick={(id) => void pick(id)} />;
}

function Person({ id, name, me }: { readonly id: string; readonly name: string; readonly me?: string }) {
  return (
    <span className="flex items-center gap-2">
      <Avatar name={name} id={id} size="xs" />
      <span className="min-w-0 truncate">
        {me === undefined ? null : <b className="font-semibold">{me} · </b>}
        {name}
      </span>
    </span>
  );
}
