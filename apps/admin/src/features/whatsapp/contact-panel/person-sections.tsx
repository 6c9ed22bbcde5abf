"use client";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { usePerson } from "../data/use-person.ts";
import { LeadSection } from "./lead-section.tsx";
import { MemberSection } from "./member-section.tsx";
import { PackagesSection } from "./packages-section.tsx";
import { PersonSkeleton } from "./panel-skeleton.tsx";

/** What the CRM says about whoever is behind the conversation; nothing where it knows nobody. */
export function PersonSections({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel");
  const errorWords = useTranslations("errors");
  const { person, loading, errorCode, retry } = usePerson(conversationId);
  if (loading) return <PersonSkeleton label={words("loading")} />;
  if (errorCode !== null) {
    return (
      <div role="alert" className="grid justify-items-start gap-2 border-t border-line px-4 py-3">
        <p className="font-semibold">{words("failed.title")}</p>
        <p className="text-ink-muted">{errorWords(errorCode)}</p>
        <Button size="s" onClick={retry}>
          {words("failed.retry")}
        </Button>
      </div>
    );
  }
  if (person?.member) {
    return (
      <>
        <MemberSection member={person.member} />
        <PackagesSection packages={person.packages} />
      </>
    );
  }
  return person?.lead ? <LeadSection lead={person.lead} /> : null;
}
