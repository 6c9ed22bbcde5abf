"use client";
import { Dialog, SearchField } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { looksLikePhone } from "./looks-like-phone.ts";
import { PersonOptions } from "./person-options.tsx";
import { useChoiceKeys } from "./use-choice-keys.ts";
import { usePeopleSearch } from "./use-people-search.ts";
import { type StartChoice, useStart } from "./use-start.ts";

/** Whom to write to: a number typed in any spelling, or somebody the CRM knows. */
export function StartChatDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useTranslations("start");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { people, state } = usePeopleSearch(text);
  const start = useStart(onClose);
  const number: readonly StartChoice[] = looksLikePhone(text) ? [{ number: text.trim() }] : [];
  const choices = [...number, ...people.map((person) => ({ person }))];
  const choose = (index: number) => {
    const choice = choices[index];
    if (choice && !start.busy) void start.begin(choice);
  };
  const keys = useChoiceKeys(choices.length, choose);
  const change = (next: string) => {
    setText(next);
    keys.reset();
    start.forget();
  };
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={words("close")} focusRef={field}>
      <div className="px-6 pb-3 max-md:px-4">
        <SearchField
          ref={field}
          label={words("field")}
          clearLabel={words("clear")}
          value={text}
          onValueChange={change}
          onKeyDown={keys.onKeyDown}
        />
        <p className="mt-2 text-meta text-ink-muted">{words("hint")}</p>
      </div>
      {start.problem === null ? null : (
        <p role="alert" className="mx-6 mb-3 rounded-m bg-danger-soft px-3 py-2 text-danger max-md:mx-4">
          {start.problem}
        </p>
      )}
      <PersonOptions choices={choices} active={keys.active} busy={start.busy} state={state} onChoose={choose} />
    </Dialog>
  );
}
