"use client";
import type { Conversation } from "@kaunter/domain";
import { Popover, Tag, TAG_COLORS, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { useTagOptions } from "../data/use-directory.ts";
import { changeTags } from "../state/actions/edit-conversation.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { PickList } from "./pick-list.tsx";

export interface TagPickerProps {
  readonly conversation: Conversation;
  readonly trigger: ReactElement;
}

/** Every tag in its colour: picking puts it on or takes it off, and the list stays for the next one. */
export function TagPicker({ conversation, trigger }: TagPickerProps) {
  const words = useTranslations("panel.tags");
  return (
    <Popover trigger={trigger} label={words("add")} defaultOpen>
      {() => <TagChoices conversation={conversation} />}
    </Popover>
  );
}

function TagChoices({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("panel.tags");
  const errorWords = useTranslations("errors");
  const desk = useDeskHandle();
  const { list } = useTagOptions();
  const pick = async (key: string) => {
    const on = conversation.tags.includes(key);
    const code = await changeTags(desk, conversation.id, on ? { remove: [key] } : { add: [key] });
    if (code !== null) toast(code === "bad_request" ? words("gone") : words("failed", { reason: errorWords(code) }));
  };
  const options = list.map(({ key, name, color }) => ({
    id: key,
    label: name,
    chosen: conversation.tags.includes(key),
    content: (
      <Tag size="m" color={TAG_COLORS.find((one) => one === color) ?? "light"} className="max-w-full align-middle">
        {name}
      </Tag>
    ),
  }));
  return (
    <PickList
      multiple
      label={words("search")}
      empty={words("none")}
      options={options}
      onPick={(key) => void pick(key)}
    />
  );
}
