"use client";
import { useTranslations } from "next-intl";
import type { LeadDetails } from "@kaunter/domain";
import { DetailList } from "./detail-list.tsx";
import { PanelSection } from "./panel-section.tsx";
import { useDateWords } from "./use-date-words.ts";

/** What the CRM knows of a lead. */
export function LeadSection({ lead }: { readonly lead: LeadDetails }) {
  const words = useTranslations("panel.details");
  const leadWords = useTranslations("panel.badge.lead");
  const dateWords = useDateWords();
  const details = [
    { label: words("status"), value: leadWords(lead.status) },
    { label: words("branch"), value: lead.branchName ?? <span className="text-ink-faint">{words("missing")}</span> },
    { label: words("asked"), value: dateWords(lead.createdOn) },
  ];
  return (
    <PanelSection title={words("title")}>
      <DetailList details={details} />
    </PanelSection>
  );
}
