"use client";
import { selectSessions } from "@kaunter/chat-core";
import { LEAD_STATUSES, MEMBER_STATUSES } from "@kaunter/domain";
import { TAG_COLORS, type TagColor } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useBranchOptions, useStaffOptions, useTagOptions } from "../data/use-directory.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { CONTACT_TYPES, type Dimension, STATUS_CHOICES } from "./dimension.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How it is called away from its group ("Lead: New"). */
  readonly alone?: string;
  readonly color?: TagColor;
}

export interface Choices {
  /** Titled where one menu holds several kinds of things. */
  readonly groups: readonly { readonly title: string | null; readonly choices: readonly Choice[] }[];
  /** Everything is known: a choice that is not among them no longer exists. */
  readonly sure: boolean;
}

/** What a menu offers, in the reader's language. `wanted`: it is open, or something in it is chosen. */
export function useChoices(dimension: Dimension, wanted: boolean): Choices {
  const words = useTranslations("filters");
  const me = useDeskHandle().staff.id;
  const sessions = useDesk(selectSessions);
  const tags = useTagOptions();
  const staff = useStaffOptions(wanted && dimension === "assigned");
  const branches = useBranchOptions(wanted && dimension === "branch");
  const alone = (choices: readonly Choice[], sure = true): Choices => ({ groups: [{ title: null, choices }], sure });
  if (dimension === "status") return alone(STATUS_CHOICES.map((value) => ({ value, label: words(`status.${value}`) })));
  if (dimension === "tag") {
    const colorOf = (color: string) => TAG_COLORS.find((one) => one === color) ?? "light";
    return alone(
      tags.list.map(({ key, name, color }) => ({ value: key, label: name, color: colorOf(color) })),
      tags.sure,
    );
  }
  if (dimension === "assigned") {
    const others = staff.list.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name }));
    const first = [
      { value: me, label: words("me") },
      { value: "unassigned", label: words("unassigned") },
    ];
    return alone([...first, ...others], staff.sure);
  }
  if (dimension === "session") return alone(sessions.map(({ name }) => ({ value: name, label: name })));
  if (dimension === "branch") {
    const named = branches.list.map(({ id, name }) => ({ value: id, label: name }));
    return alone([...named, { value: "none", label: words("noBranch") }], branches.sure);
  }
  const lead = LEAD_STATUSES.map((one) => {
    const label = words(`leadStatus.${one}`);
    return { value: `lead:${one}`, label, alone: words("leadAlone", { status: label }) };
  });
  const member = MEMBER_STATUSES.map((one) => {
    const label = words(`memberStatus.${one}`);
    return { value: `member:${one}`, label, alone: words("memberAlone", { status: label }) };
  });
  return {
    groups: [
      {
        title: words("group.contact"),
        choices: CONTACT_TYPES.map((value) => ({ value, label: words(`contact.${value}`) })),
      },
      { title: words("group.lead"), choices: lead },
      { title: words("group.member"), choices: member },
    ],
    sure: true,
  };
}

/** What is chosen, by name; null while names are on their way, `gone` when it no longer exists. */
export function chosenOf({ groups, sure }: Choices, value: string): Choice | "gone" | null {
  const found = groups.flatMap(({ choices }) => choices).find((one) => one.value === value);
  return found ?? (sure ? "gone" : null);
}
