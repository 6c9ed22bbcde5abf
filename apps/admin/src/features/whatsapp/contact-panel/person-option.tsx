"use client";
import { badgeOf, type Candidate } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import Check from "lucide-react/icons/check";
import { useTranslations } from "next-intl";
import { ContactBadge } from "../contact-badge.tsx";

export interface PersonOptionProps {
  readonly person: Pick<Candidate, "type" | "status" | "name" | "branchName">;
  readonly chosen?: boolean;
  /** Without it the person is only shown. */
  readonly onPick?: (() => void) | undefined;
}

/** Somebody a conversation may be with: name, standing, branch. */
export function PersonOption({ person, chosen = false, onPick }: PersonOptionProps) {
  const words = useTranslations("panel.who");
  const content = (
    <>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-start font-medium">
          {person.name}
        </span>
        <span className="block truncate text-start text-meta text-ink-muted">
          {person.branchName ?? words("noBranch")}
        </span>
      </span>
      <ContactBadge badge={badgeOf(person)} />
      {chosen ? (
        <>
          <Check aria-hidden="true" className="size-4 shrink-0" />
          <span className="sr-only">{words("chosen")}</span>
        </>
      ) : null}
    </>
  );
  const frame = "flex w-full items-center gap-2 rounded-m px-2 py-1";
  if (!onPick) return <p className={frame}>{content}</p>;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onPick}
      className={cx(frame, "min-h-11 cursor-pointer hover:bg-surface-hover", chosen && "bg-surface-selected")}
    >
      {content}
    </button>
  );
}
