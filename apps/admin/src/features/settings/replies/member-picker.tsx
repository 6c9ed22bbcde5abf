"use client";
import type { FoundPerson } from "@kaunter/domain";
import { Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePeopleSearch } from "@/features/whatsapp/start-chat/use-people-search.ts";

/** So many are offered: a preview needs somebody, not everybody. */
const OFFERED = 5;

/** Finds a member by name or number, to read a quick reply as they would. */
export function MemberPicker({ onPick }: { readonly onPick: (member: FoundPerson) => void }) {
  const words = useTranslations("settings.replies.preview");
  const [text, setText] = useState("");
  const { people, state } = usePeopleSearch(text);
  const members = people.filter(({ type }) => type === "member").slice(0, OFFERED);
  return (
    <div className="grid gap-2">
      <Input
        label={words("search")}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Enter here looks for somebody; it must not save the form around it.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {members.length === 0 ? null : (
        <ul aria-label={words("found")} className="grid rounded-m bg-surface p-1 shadow-[inset_0_0_0_1px_var(--line)]">
          {members.map((member) => (
            <li key={member.id}>
              <button
                type="button"
                onClick={() => onPick(member)}
                className="flex min-h-10 w-full cursor-pointer items-center justify-between gap-3 rounded-s px-2 text-start hover:bg-surface-hover max-md:min-h-11"
              >
                <span className="truncate">{member.name}</span>
                <span className="shrink-0 text-meta text-ink-muted">{member.branchName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {state === "ready" && members.length === 0 ? (
        <p role="status" className="text-meta text-ink-muted">
          {words("nobody")}
        </p>
      ) : null}
    </div>
  );
}
