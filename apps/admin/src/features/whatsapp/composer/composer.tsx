"use client";
import { useCan } from "@/permissions/use-can.ts";
import { useChatGone } from "../state/use-chat-gone.ts";
import { AnnouncementNote } from "./announcement-note.tsx";
import { ComposerForm } from "./composer-form.tsx";
import { useAnnouncementOnly } from "./use-announcement-only.ts";
import { ViewOnlyNote } from "./view-only-note.tsx";

export interface ComposerProps {
  readonly conversationId: string;
}

/** The place to answer from, or the reason why there is none; nothing where there is no chat. */
export function Composer({ conversationId }: ComposerProps) {
  const canAnswer = useCan("chats.can_edit");
  if (useChatGone(conversationId)) return null;
  return (
    <div className="shrink-0 border-t border-line bg-surface">
      {canAnswer ? <Answer conversationId={conversationId} /> : <ViewOnlyNote />}
    </div>
  );
}

function Answer({ conversationId }: ComposerProps) {
  return useAnnouncementOnly(conversationId) ? <AnnouncementNote /> : <ComposerForm conversationId={conversationId} />;
}
