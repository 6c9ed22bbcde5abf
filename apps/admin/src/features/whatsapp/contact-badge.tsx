"use client";
import type { Badge, LeadStatus, MemberStatus } from "@kaunter/domain";
import { cx, Pill, type PillProps } from "@kaunter/ui";
import { useTranslations } from "next-intl";

/** Source: spec "Status badges". */
const MEMBER_TONE: Readonly<Record<MemberStatus, NonNullable<PillProps["tone"]>>> = {
  active: "solid",
  inactive: "danger-outline",
  no_package: "neutral",
};

/** Full while somebody is on it, a ring once it is over; red for the one that needs a person. The word is always there. */
const LEAD_DOT: Readonly<Record<LeadStatus, string>> = {
  new: "bg-ink",
  engaged: "bg-ink-muted",
  consulted: "bg-line-strong",
  escalated: "bg-danger-fill",
  no_reply: "shadow-[inset_0_0_0_2px_var(--danger)]",
  rejected: "shadow-[inset_0_0_0_2px_var(--line-strong)]",
  converted: "shadow-[inset_0_0_0_2px_var(--ink)]",
};

/** Who is writing, in one pill: in the head of the thread and in the panel. */
export function ContactBadge({ badge }: { readonly badge: Badge }) {
  const words = useTranslations("panel.badge");
  if (badge.type === "member") return <Pill tone={MEMBER_TONE[badge.status]}>{words(`member.${badge.status}`)}</Pill>;
  if (badge.type === "unknown") return <Pill tone="outline">{words("unknown")}</Pill>;
  return (
    <Pill tone="outline">
      <span aria-hidden="true" className={cx("size-2 rounded-full", LEAD_DOT[badge.status])} />
      {words(`lead.${badge.status}`)}
    </Pill>
  );
}
