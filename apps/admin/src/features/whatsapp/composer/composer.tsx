"use client";
import { useCan } from "@/permissions/use-can.ts";
import { ComposerForm } from "./composer-form.tsx";
import { ViewOnlyNote } from "./view-only-note.tsx";

export interface ComposerProps {
  readonly conversationId: string;
}

/** The place to answer from, or the reason why there is none. */
export function Composer({ conversationId }: ComposerProps) {
  const canAnswer = useCan("chats.can_edit");
  return (
    <div className="shrink-0 border-t border-line bg-surface">
      {canAnswer ? <ComposerForm conversationId={conversationId} /> : <ViewOnlyNote />}
    </div>
  );
}
