"use client";
import { selectConversation } from "@kaunter/chat-core";
import type { Conversation } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useDesk } from "../state/use-desk.ts";
import { DeskSections } from "./desk-sections.tsx";
import { ElsewhereSection } from "./elsewhere-section.tsx";
import { GroupSection } from "./group-section.tsx";
import { PanelFoot } from "./panel-foot.tsx";
import { PanelHead } from "./panel-head.tsx";
import { HeroSkeleton, PersonSkeleton } from "./panel-skeleton.tsx";
import { PersonSections } from "./person-sections.tsx";
import { ProfileHero } from "./profile-hero.tsx";

export interface ContactPanelProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Who the chat is with: face and standing at once from the desk's memory, the rest from the CRM. */
export function ContactPanel({ conversationId, onClose }: ContactPanelProps) {
  const words = useTranslations("panel");
  const conversation = useDesk((state) => selectConversation(state, conversationId));
  const gone = useDesk((state) => state.threads[conversationId]?.errorCode === "not_found");
  return (
    <>
      <PanelHead title={words(`title.${titleOf(conversation)}`)} onClose={onClose} />
      <div className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto [scrollbar-width:thin]">
        {conversation ? (
          <>
            <ProfileHero conversation={conversation} />
            {conversation.isGroup ? null : (
              <PersonSections conversationId={conversationId} phone={conversation.phone} />
            )}
            <DeskSections conversation={conversation} />
            {conversation.isGroup ? (
              <GroupSection conversationId={conversationId} />
            ) : (
              <>
                <ElsewhereSection conversationId={conversationId} />
                <PanelFoot conversationId={conversationId} />
              </>
            )}
          </>
        ) : gone ? (
          <p className="p-4 text-ink-muted">{words("gone")}</p>
        ) : (
          <>
            <HeroSkeleton />
            <PersonSkeleton label={words("loading")} />
          </>
        )}
      </div>
    </>
  );
}

function titleOf(conversation: Conversation | null): "contact" | "group" | "member" | "lead" {
  if (!conversation) return "contact";
  if (conversation.isGroup) return "group";
  const { type } = conversation.badge;
  return type === "unknown" ? "contact" : type;
}
