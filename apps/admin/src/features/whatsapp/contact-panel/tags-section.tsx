"use client";
import type { Conversation } from "@kaunter/domain";
import { Tag, TAG_COLORS, toast } from "@kaunter/ui";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { useTagOptions } from "../data/use-directory.ts";
import { changeTags } from "../state/actions/edit-conversation.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { AddTagButton } from "./add-tag-button.tsx";
import { Nothing, PanelSection } from "./panel-section.tsx";

/** The conversation's tags; staff who may edit take them off and put others on. */
export function TagsSection({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("panel.tags");
  const mayEdit = useCan("chats.can_edit");
  const { tags } = conversation;
  return (
    <PanelSection title={words("title")}>
      {tags.length === 0 && !mayEdit ? <Nothing>{words("empty")}</Nothing> : null}
      <ul className="flex flex-wrap gap-1">
        {tags.map((key) => (
          <li key={key} className="flex max-w-full">
            <OneTag conversationId={conversation.id} tagKey={key} removable={mayEdit} />
          </li>
        ))}
        {mayEdit ? (
          <li className="flex">
            <AddTagButton conversation={conversation} />
          </li>
        ) : null}
      </ul>
    </PanelSection>
  );
}

interface OneTagProps {
  readonly conversationId: string;
  readonly tagKey: string;
  readonly removable: boolean;
}

function OneTag({ conversationId, tagKey, removable }: OneTagProps) {
  const words = useTranslations("panel.tags");
  const errorWords = useTranslations("errors");
  const desk = useDeskHandle();
  const known = useTagOptions();
  const tag = known.list.find((one) => one.key === tagKey);
  const name = tag?.name ?? words("deleted", { name: tagKey });
  const remove = async () => {
    const code = await changeTags(desk, conversationId, { remove: [tagKey] });
    if (code !== null) toast(words("failed", { reason: errorWords(code) }));
  };
  return (
    <Tag
      size="m"
      color={TAG_COLORS.find((color) => color === tag?.color) ?? "light"}
      className="flex! max-w-full items-center"
    >
      <span className="min-w-0 truncate">{name}</span>
      {removable ? (
        <button
          type="button"
          aria-label={words("remove", { name })}
          onClick={() => void remove()}
          className="relative -mr-2 grid size-6 shrink-0 cursor-pointer place-items-center rounded-s after:absolute max-md:after:-inset-2"
        >
          <X aria-hidden="true" className="size-3" strokeWidth={2.5} />
        </button>
      ) : null}
    </Tag>
  );
}
