"use client";
import type { Conversation } from "@kaunter/domain";
import { AssignedSection } from "./assigned-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { TagsSection } from "./tags-section.tsx";

/** What the desk itself keeps about a conversation: tags, notes, and who looks after it. */
export function DeskSections({ conversation }: { readonly conversation: Conversation }) {
  return (
    <>
      <TagsSection conversation={conversation} />
      <NotesSection conversationId={conversation.id} />
      <AssignedSection conversation={conversation} />
    </>
  );
}
