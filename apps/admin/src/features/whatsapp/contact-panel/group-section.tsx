"use client";
import { type Participant, phoneLabel } from "@kaunter/domain";
import { Avatar, Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useParticipants } from "../data/use-participants.ts";
import { Face } from "../face.tsx";
import { useDeskView } from "../state/use-desk-view.ts";
import { Nothing, PanelSection } from "./panel-section.tsx";
import { PersonFailed } from "./person-failed.tsx";

/** How many are shown before somebody asks for all. */
const FIRST = 8;

/** Who is in a group; as far as its messages tell, when WhatsApp cannot be asked. */
export function GroupSection({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel.group");
  const [all, setAll] = useState(false);
  const { people, errorCode, retry } = useParticipants(conversationId);
  if (errorCode !== null) return <PersonFailed code={errorCode} onRetry={retry} />;
  if (people === null) return <p className="sr-only">{words("loading")}</p>;
  const { participants, complete } = people;
  const shown = all ? participants : participants.slice(0, FIRST);
  return (
    <PanelSection title={words("title")}>
      {participants.length === 0 ? (
        <Nothing>{words("empty")}</Nothing>
      ) : (
        <p className="mb-2 text-meta text-ink-muted">
          {complete
            ? words("members", { count: participants.length })
            : `${words("count", { count: participants.length })}. ${words("known")}`}
        </p>
      )}
      <ul className="-mx-2 grid gap-px">
        {shown.map((one) => (
          <li key={one.chatId}>
            <OnePerson participant={one} />
          </li>
        ))}
      </ul>
      {shown.length < participants.length ? (
        <Button size="s" className="mt-2" onClick={() => setAll(true)}>
          {words("all", { count: participants.length })}
        </Button>
      ) : null}
    </PanelSection>
  );
}

function OnePerson({ participant }: { readonly participant: Participant }) {
  const words = useTranslations("panel.group");
  const { open } = useDeskView();
  const { chatId, phone, conversationId } = participant;
  const number = phone === null ? words("hidden") : phoneLabel(phone);
  const name = participant.name ?? number;
  const content = (
    <>
      {conversationId === null ? (
        <Avatar name={name} id={chatId} size="s" />
      ) : (
        <Face conversation={{ id: conversationId, name, isGroup: false }} size="s" />
      )}
      <span className="min-w-0 flex-1 text-start">
        <span dir="auto" className="block truncate font-medium">
          {name}
        </span>
        {participant.name === null ? null : (
          <span className="block truncate text-meta text-ink-muted tabular-nums">{number}</span>
        )}
      </span>
    </>
  );
  const frame = "flex min-h-11 w-full items-center gap-3 rounded-m px-2 py-1";
  if (conversationId === null) return <div className={frame}>{content}</div>;
  return (
    <button
      type="button"
      onClick={() => open(conversationId)}
      className={`${frame} cursor-pointer hover:bg-surface-hover`}
    >
      <span className="sr-only">{words("open", { name })}</span>
      {content}
    </button>
  );
}
