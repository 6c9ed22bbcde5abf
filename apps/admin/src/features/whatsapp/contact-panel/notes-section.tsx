"use client";
import { notesView, selectConversation } from "@kaunter/chat-core";
import { MAX_NOTES_LENGTH } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { saveNotes, typeNotes } from "../state/actions/save-notes.ts";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { NotesConflict } from "./notes-conflict.tsx";
import { NotesFailed } from "./notes-failed.tsx";
import { NotesState } from "./notes-state.tsx";
import { Nothing, PanelSection } from "./panel-section.tsx";

const BOX = "w-full rounded-m bg-surface-sunken px-3 py-2 break-words whitespace-pre-wrap";

/** What colleagues should know. Saved by itself; two people writing at once see each other's words. */
export function NotesSection({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel.notes");
  const mayEdit = useCan("chats.can_edit");
  const notes = useDesk((state) => selectConversation(state, conversationId)?.notes ?? "");
  if (mayEdit) return <NotesEditor conversationId={conversationId} />;
  return (
    <PanelSection title={words("title")}>
      {notes.trim() === "" ? (
        <Nothing>{words("empty")}</Nothing>
      ) : (
        <p dir="auto" className={BOX}>
          {notes}
        </p>
      )}
    </PanelSection>
  );
}

function NotesEditor({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("panel.notes");
  const desk = useDeskHandle();
  const stateId = useId();
  const draft = useDesk((state) => state.notes[conversationId] ?? null);
  const notes = useDesk((state) => selectConversation(state, conversationId)?.notes ?? null);
  const view = notesView(draft, notes);
  // Leaving the conversation is as good as leaving the box.
  useEffect(() => () => void saveNotes(desk, conversationId), [desk, conversationId]);
  const retry = () => void saveNotes(desk, conversationId);
  return (
    <PanelSection title={words("title")} aside={<NotesState id={stateId} view={view} />}>
      <textarea
        dir="auto"
        aria-label={words("title")}
        aria-describedby={stateId}
        placeholder={words("placeholder")}
        maxLength={MAX_NOTES_LENGTH}
        rows={2}
        value={view.text}
        onChange={(event) => typeNotes(desk, conversationId, event.currentTarget.value)}
        onBlur={retry}
        className={`${BOX} block field-sizing-content max-h-64 min-h-15 resize-none outline-none placeholder:text-ink-faint focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-md:text-body-l`}
      />
      {view.state === "failed" ? <NotesFailed code={view.errorCode ?? "internal"} onRetry={retry} /> : null}
      {view.theirs === null ? null : (
        <NotesConflict conversationId={conversationId} mine={view.text} theirs={view.theirs} />
      )}
    </PanelSection>
  );
}
