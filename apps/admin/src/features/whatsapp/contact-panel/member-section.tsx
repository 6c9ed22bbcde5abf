"use client";
import { useTranslations } from "next-intl";
import type { MemberDetails } from "@kaunter/domain";
import { type Detail, DetailList } from "./detail-list.tsx";
import { PanelSection } from "./panel-section.tsx";
import { useDateWords } from "./use-date-words.ts";

/** What the CRM knows of a member. */
export function MemberSection({ member }: { readonly member: MemberDetails }) {
  const words = useTranslations("panel.details");
  const dateWords = useDateWords();
  const missing = <span className="text-ink-faint">{words("missing")}</span>;
  const { email, dob, gender, branchName } = member;
  const born = [dob === null ? null : dateWords(dob), genderWord(gender, words)].filter((part) => part !== null);
  const details: Detail[] = [
    { label: words("email"), value: email === null ? missing : <MailLink email={email} /> },
    { label: words("born"), value: born.length === 0 ? missing : born.join(", ") },
    { label: words("branch"), value: branchName ?? missing },
    { label: words("joined"), value: dateWords(member.registeredOn) },
  ];
  return (
    <PanelSection title={words("title")}>
      <DetailList details={details} />
    </PanelSection>
  );
}

function MailLink({ email }: { readonly email: string }) {
  return (
    <a href={`mailto:${email}`} className="rounded-s underline-offset-2 hover:underline">
      {email}
    </a>
  );
}

function genderWord(gender: string | null, words: (key: "female" | "male") => string): string | null {
  return gender === "female" || gender === "male" ? words(gender) : null;
}
