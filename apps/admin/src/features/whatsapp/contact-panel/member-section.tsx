"use client";
import { useTranslations } from "next-intl";
import { type MemberDetails, phoneLabel } from "@kaunter/domain";
import type { ReactNode } from "react";
import { type Detail, DetailList } from "./detail-list.tsx";
import { PanelSection } from "./panel-section.tsx";
import { useDateWords } from "./use-date-words.ts";

export interface MemberSectionProps {
  readonly member: MemberDetails;
  /** The number of the conversation: another one on file is worth saying. */
  readonly phone: string | null;
  /** Named where the number alone does not say that it is this person. */
  readonly named: boolean;
  readonly aside: ReactNode;
}

/** What the CRM knows of a member. */
export function MemberSection({ member, phone, named, aside }: MemberSectionProps) {
  const words = useTranslations("panel.details");
  const dateWords = useDateWords();
  const missing = <span className="text-ink-faint">{words("missing")}</span>;
  const { email, dob, gender, branchName } = member;
  const born = [dob === null ? null : dateWords(dob), genderWord(gender, words)].filter((part) => part !== null);
  const onFile = member.phone !== null && member.phone !== phone ? phoneLabel(member.phone) : null;
  const details: Detail[] = [
    ...(onFile === null ? [] : [{ label: words("onFile"), value: onFile }]),
    { label: words("email"), value: email === null ? missing : <MailLink email={email} /> },
    { label: words("born"), value: born.length === 0 ? missing : born.join(", ") },
    { label: words("branch"), value: branchName ?? missing },
    { label: words("joined"), value: dateWords(member.registeredOn) },
  ];
  return (
    <PanelSection title={named ? words("titleOf", { name: member.name }) : words("title")} aside={aside}>
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
