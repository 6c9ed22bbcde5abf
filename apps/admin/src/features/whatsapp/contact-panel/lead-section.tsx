"use client";
import { useTranslations } from "next-intl";
import { type LeadDetails, phoneLabel } from "@kaunter/domain";
import type { ReactNode } from "react";
import { DetailList } from "./detail-list.tsx";
import { PanelSection } from "./panel-section.tsx";
import { useDateWords } from "./use-date-words.ts";

export interface LeadSectionProps {
  readonly lead: LeadDetails;
  /** The number of the conversation: another one on file is worth saying. */
  readonly phone: string | null;
  /** Named where the number alone does not say that it is this person. */
  readonly named: boolean;
  readonly aside: ReactNode;
}

/** What the CRM knows of a lead. */
export function LeadSection({ lead, phone, named, aside }: LeadSectionProps) {
  const words = useTranslations("panel.details");
  const leadWords = useTranslations("panel.badge.lead");
  const dateWords = useDateWords();
  const onFile = lead.phone !== null && lead.phone !== phone ? phoneLabel(lead.phone) : null;
  const details = [
    ...(onFile === null ? [] : [{ label: words("onFile"), value: onFile }]),
    { label: words("status"), value: leadWords(lead.status) },
    { label: words("branch"), value: lead.branchName ?? <span className="text-ink-faint">{words("missing")}</span> },
    { label: words("asked"), value: dateWords(lead.createdOn) },
  ];
  return (
    <PanelSection title={named ? words("titleOf", { name: lead.name }) : words("title")} aside={aside}>
      <DetailList details={details} />
    </PanelSection>
  );
}
