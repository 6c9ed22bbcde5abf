"use client";
import { selectConversation } from "@kaunter/chat-core";
import { type Conversation, phoneLabel } from "@kaunter/domain";
import { IconButton, Skeleton } from "@kaunter/ui";
import ArrowLeft from "lucide-react/icons/arrow-left";
import PanelRight from "lucide-react/icons/panel-right";
import { useTranslations } from "next-intl";
import { ContactBadge } from "../contact-badge.tsx";
import { Face } from "../face.tsx";
import { useDesk } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { useTyping } from "../state/use-typing.ts";
import { useChatGone } from "../state/use-chat-gone.ts";
import { ThreadHeadActions } from "./thread-head-actions.tsx";

/** Who the conversation is with: 64 px, on one line with the heads of the other columns. */
export function ThreadHead({ conversationId }: { readonly conversationId: string }) {
  const words = useTranslations("thread");
  const { close, togglePanel, panelOpen } = useDeskView();
  const conversation = useDesk((state) => selectConversation(state, conversationId));
  const gone = useChatGone(conversationId);
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-line bg-surface pr-3 pl-4 max-md:gap-2 max-md:px-1">
      <IconButton label={words("back")} onClick={close} className="md:hidden">
        <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
      {conversation === null ? <Nobody gone={gone} /> : <Who conversation={conversation} />}
      {conversation === null ? null : <ThreadHeadActions conversation={conversation} />}
      <IconButton
        label={words(panelOpen ? "hidePanel" : "showPanel")}
        aria-expanded={panelOpen}
        active={panelOpen}
        onClick={togglePanel}
      >
        <PanelRight aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
    </header>
  );
}

function Who({ conversation }: { readonly conversation: Conversation }) {
  const words = useTranslations("thread");
  const { name, isGroup, badge, phone, chatId, gateway } = conversation;
  const typing = useTyping(chatId);
  return (
    <>
      <Face conversation={conversation} />
      <div className="min-w-0 flex-1">
        <div className="flex h-6 items-center gap-2">
          <h2 dir="auto" className="truncate text-title font-semibold">
            {name}
          </h2>
          {isGroup ? null : (
            <span className="flex max-md:hidden">
              <ContactBadge badge={badge} />
            </span>
          )}
        </div>
        <p className="h-4 truncate text-meta text-ink-muted tabular-nums">
          {phone === null ? words(isGroup ? "group" : "noPhone") : phoneLabel(phone)}
          {gateway === "waha" ? null : ` · ${words("via")}`}
          {typing ? ` · ${words("typing")}` : null}
        </p>
      </div>
    </>
  );
}

/** Nobody to name: the chat is on its way, or is not there. */
function Nobody({ gone }: { readonly gone: boolean }) {
  if (gone) return <div className="flex-1" />;
  return (
    <>
      <Skeleton className="size-10 shrink-0 rounded-full!" />
      <div className="grid flex-1 gap-2">
        <Skeleton className="h-3 w-40" />
        <Skeleton className="h-2 w-28" />
      </div>
    </>
  );
}
