"use client";
import { type Conversation, phoneLabel, type Tag as DeskTag } from "@kaunter/domain";
import { Tag, TAG_COLORS } from "@kaunter/ui";
import Archive from "lucide-react/icons/archive";
import CircleCheck from "lucide-react/icons/circle-check";
import Link from "lucide-react/icons/link-2";
import UserRound from "lucide-react/icons/user-round";
import { useTranslations } from "next-intl";
import { Marked } from "./marked.tsx";

export interface CardDetailsProps {
  readonly conversation: Pick<
    Conversation,
    "phone" | "isGroup" | "groupSize" | "tags" | "assignedStaffName" | "linked" | "status"
  >;
  readonly tags: readonly DeskTag[];
  readonly term: string;
}

/** How many tags a card has room for. */
const SHOWN_TAGS = 2;

/** The card's third line: phone (of a group how many it has, where that is known), tags and who looks after it. */
export function CardDetails({ conversation, tags, term }: CardDetailsProps) {
  const words = useTranslations("list.card");
  const { phone, isGroup, assignedStaffName, linked = false, status } = conversation;
  const size = conversation.groupSize ?? null;
  const hidden = conversation.tags.length - SHOWN_TAGS;
  const number = phone === null ? "" : phoneLabel(phone);
  const group = size === null ? words("group") : words("people", { count: size });
  return (
    <span className="flex h-4 items-center gap-1 text-meta text-ink-muted">
      <span className="mr-1 shrink-0 tabular-nums">{isGroup ? group : <Marked text={number} term={term} />}</span>
      {linked ? <Sign icon={Link} label={words("linked")} /> : null}
      {status === "archived" ? <Sign icon={Archive} label={words("archived")} /> : null}
      {status === "handled" ? <Sign icon={CircleCheck} label={words("handled")} /> : null}
      {conversation.tags.slice(0, SHOWN_TAGS).map((key) => {
        const tag = tags.find((one) => one.key === key);
        const color = TAG_COLORS.find((one) => one === tag?.color) ?? "light";
        return (
          <Tag key={key} color={color} className="max-w-20">
            {tag?.name ?? key}
          </Tag>
        );
      })}
      {hidden > 0 ? (
        <span className="shrink-0 text-caption">
          <span aria-hidden="true">{words("moreTags", { count: hidden })}</span>
          <span className="sr-only">{words("moreTagsLabel", { count: hidden })}</span>
        </span>
      ) : null}
      {assignedStaffName === null ? null : (
        <span className="ml-auto flex min-w-0 items-center gap-1 overflow-hidden pl-2 text-caption">
          <UserRound aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.5} />
          <span aria-hidden="true" className="truncate">
            {assignedStaffName}
          </span>
          <span className="sr-only">{words("assigned", { name: assignedStaffName })}</span>
        </span>
      )}
    </span>
  );
}

/** A small sign with its meaning in words. */
function Sign({ icon: Icon, label }: { readonly icon: typeof Link; readonly label: string }) {
  return (
    <span title={label} className="shrink-0">
      <Icon aria-hidden="true" className="size-3" strokeWidth={2.25} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
