"use client";
import type { Person } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { PanelSection } from "./panel-section.tsx";
import { PersonOption } from "./person-option.tsx";
import { useChoosePerson } from "./use-choose-person.ts";

export interface WhoSectionProps {
  readonly conversationId: string;
  readonly person: Person;
  readonly onLink: () => void;
}

/**
 * Who is writing, where the number alone does not say: a family that shares a phone, a stranger, a choice made by hand.
 * Nothing where the number belongs to one person.
 */
export function WhoSection({ conversationId, person, onLink }: WhoSectionProps) {
  const words = useTranslations("panel.who");
  const mayEdit = useCan("chats.can_edit");
  const { busy, choose } = useChoosePerson(conversationId, person);
  const { candidates, byHand, member, lead } = person;
  const several = candidates.length > 1;
  const stranger = member === null && lead === null;
  if (!several && !byHand && !(stranger && mayEdit)) return null;
  return (
    <PanelSection
      title={words("title")}
      aside={byHand ? <span className="text-meta text-ink-muted">{words("byHand")}</span> : null}
    >
      {several ? (
        <p className="mb-1 text-meta text-ink-muted">{words("shared", { count: candidates.length })}</p>
      ) : null}
      {several ? (
        <ul aria-label={words("pick")} className="-mx-2 mb-2 grid gap-px">
          {candidates.map((one) => {
            const choice = one.type === "member" ? { memberId: one.id } : { leadId: one.id };
            const pick = mayEdit && !busy ? () => void choose(choice, one.name) : undefined;
            return (
              <li key={one.id}>
                <PersonOption person={one} chosen={one.chosen} onPick={pick} />
              </li>
            );
          })}
        </ul>
      ) : null}
      {mayEdit ? (
        <p className="flex flex-wrap gap-1">
          <Button size="s" onClick={onLink}>
            {words(several ? "other" : stranger ? "link" : "change")}
          </Button>
          {byHand ? (
            <Button size="s" variant="ghost" busy={busy} onClick={() => void choose("automatic")}>
              {words("automatic")}
            </Button>
          ) : null}
        </p>
      ) : null}
    </PanelSection>
  );
}
