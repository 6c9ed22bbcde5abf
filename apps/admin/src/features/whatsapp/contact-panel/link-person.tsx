"use client";
import { type Person, phoneLabel } from "@kaunter/domain";
import { Button, SearchField, Spinner } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { PanelSection } from "./panel-section.tsx";
import { PersonOption } from "./person-option.tsx";
import { useChoosePerson } from "./use-choose-person.ts";
import { usePeople } from "./use-people.ts";

export interface LinkPersonProps {
  readonly conversationId: string;
  readonly person: Person;
  readonly onDone: () => void;
}

/** Finds the member or lead behind a conversation by name or number; or says that it is nobody on the records. */
export function LinkPerson({ conversationId, person, onDone }: LinkPersonProps) {
  const words = useTranslations("panel.who");
  const [text, setText] = useState("");
  const { busy, choose } = useChoosePerson(conversationId, person);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const pick = async (...choice: Parameters<typeof choose>) => {
    await choose(...choice);
    onDone();
  };
  return (
    <PanelSection title={words("title")}>
      <SearchField
        ref={field}
        label={words("search")}
        clearLabel={words("clear")}
        value={text}
        onValueChange={setText}
      />
      <Results text={text} onPick={busy ? undefined : (choice, name) => void pick(choice, name)} />
      <p className="mt-2 flex flex-wrap gap-1">
        {person.member || person.lead || !person.byHand ? (
          <Button size="s" busy={busy} onClick={() => void pick("nobody")}>
            {words("nobody")}
          </Button>
        ) : null}
        <Button size="s" variant="ghost" onClick={onDone}>
          {words("cancel")}
        </Button>
      </p>
    </PanelSection>
  );
}

interface ResultsProps {
  readonly text: string;
  readonly onPick: ((choice: { memberId: string } | { leadId: string }, name: string) => void) | undefined;
}

function Results({ text, onPick }: ResultsProps) {
  const words = useTranslations("panel.who");
  const errorWords = useTranslations("errors");
  const { people, errorCode } = usePeople(text);
  if (text.trim() === "") return <p className="mt-2 text-meta text-ink-muted">{words("type")}</p>;
  if (errorCode !== null) {
    return (
      <p role="alert" className="mt-2 text-meta text-danger">
        {words("failed", { reason: errorWords(errorCode) })}
      </p>
    );
  }
  if (people === null) {
    return (
      <p className="mt-2 flex items-center gap-2 text-meta text-ink-muted">
        <Spinner /> {words("searching")}
      </p>
    );
  }
  if (people.length === 0) {
    return (
      <p role="status" className="mt-2 text-meta text-ink-muted">
        {words("noResults")}
      </p>
    );
  }
  return (
    <ul aria-label={words("results")} className="-mx-2 mt-2 grid max-h-80 gap-px overflow-y-auto">
      {people.map(({ type, id, phone, branchName, ...one }) => {
        const place = [phone === null ? null : phoneLabel(phone), branchName]
          .filter((part) => part !== null)
          .join(" · ");
        const pick = () => onPick?.(type === "member" ? { memberId: id } : { leadId: id }, one.name);
        return (
          <li key={id}>
            <PersonOption person={{ ...one, type, branchName: place || null }} onPick={pick} />
          </li>
        );
      })}
    </ul>
  );
}
