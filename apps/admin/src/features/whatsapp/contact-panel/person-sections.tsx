"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { usePerson } from "../data/use-person.ts";
import { LeadSection } from "./lead-section.tsx";
import { MemberSection } from "./member-section.tsx";
import { PackagesSection } from "./packages-section.tsx";
import { PersonFailed } from "./person-failed.tsx";
import { PersonSkeleton } from "./panel-skeleton.tsx";
import { TextButton } from "./text-button.tsx";
import { WhoSection } from "./who-section.tsx";

const load = () => import("./link-person.tsx");
const LinkPerson = lazy(async () => ({ default: (await load()).LinkPerson }));

export interface PersonSectionsProps {
  readonly conversationId: string;
  /** The number of the conversation, digits only. */
  readonly phone: string | null;
}

/** What the CRM says about whoever is behind the conversation, and the ways to say it is somebody else. */
export function PersonSections({ conversationId, phone }: PersonSectionsProps) {
  const words = useTranslations("panel");
  const mayEdit = useCan("chats.can_edit");
  const [linking, setLinking] = useState(false);
  const { person, loading, errorCode, retry } = usePerson(conversationId);
  if (loading) return <PersonSkeleton label={words("loading")} />;
  if (errorCode !== null) return <PersonFailed code={errorCode} onRetry={retry} />;
  if (!person) return null;
  const link = () => setLinking(true);
  const shared = person.candidates.length > 1 && !person.candidates.some((one) => one.chosen);
  const settled = person.candidates.length < 2 && !person.byHand;
  const change =
    mayEdit && settled && !linking ? (
      <TextButton onClick={link} onPointerEnter={() => void load()} onFocus={() => void load()}>
        {words("who.change")}
      </TextButton>
    ) : null;
  return (
    <>
      {linking ? (
        <Suspense fallback={null}>
          <LinkPerson conversationId={conversationId} person={person} onDone={() => setLinking(false)} />
        </Suspense>
      ) : (
        <WhoSection conversationId={conversationId} person={person} onLink={link} />
      )}
      {person.member ? <MemberSection member={person.member} phone={phone} named={shared} aside={change} /> : null}
      {person.member ? <PackagesSection packages={person.packages} /> : null}
      {person.lead ? <LeadSection lead={person.lead} phone={phone} named={shared} aside={change} /> : null}
    </>
  );
}
