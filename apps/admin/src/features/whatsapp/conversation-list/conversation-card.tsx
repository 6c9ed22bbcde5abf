"use client";
import { selectDraft, selectTags } from "@kaunter/chat-core";
import type { Conversation } from "@kaunter/domain";
import { CountBadge, cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Face } from "../face.tsx";
import { useDesk } from "../state/use-desk.ts";
import { useTyping } from "../state/use-typing.ts";
import { CardDetails } from "./card-details.tsx";
import { CardPreview } from "./card-preview.tsx";
import { CardTime } from "./card-time.tsx";
import { ListOption } from "./list-option.tsx";
import { Marked } from "./marked.tsx";

export interface ConversationCardProps {
  readonly conversation: Conversation;
  readonly selected: boolean;
  /** The arrows stand here. */
  readonly active: boolean;
  /** What was searched for, to be marked. */
  readonly term?: string;
  readonly onOpen: (conversationId: string) => void;
}

/** The box of a card: 72 px high, 80 under 768 px. */
export const CARD_FRAME =
  "relative flex h-18 items-start gap-3 px-4 py-2 max-md:h-20 " +
  "after:absolute after:right-0 after:bottom-0 after:left-17 after:h-px after:bg-line max-md:after:left-19";

/** One conversation in the list: who, when, what was said last, and what waits. 72 px high, 80 under 768 px. */
export const ConversationCard = memo(function ConversationCard(props: ConversationCardProps) {
  const { conversation, selected, active, term = "", onOpen } = props;
  const { id, name, lastMessage, unreadCount } = conversation;
  const words = useTranslations("list.card");
  const tags = useDesk(selectTags);
  const draft = useDesk((state) => selectDraft(state, id));
  const typing = useTyping(conversation.chatId);
  const unread = unreadCount > 0;
  return (
    <ListOption {...{ id, selected, active, onOpen }} className={CARD_FRAME}>
      <Face conversation={conversation} className="mt-2 max-md:size-12 max-md:text-[16px]" />
      <span className="min-w-0 flex-1">
        <span className="flex h-5 items-baseline gap-2 max-md:h-6">
          <span
            dir="auto"
            className={cx(
              "min-w-0 flex-1 truncate text-start max-md:text-body-l",
              unread ? "font-bold" : "font-medium",
            )}
          >
            <Marked text={name} term={term} />
          </span>
          {lastMessage ? <CardTime atMs={lastMessage.atMs} strong={unread} /> : null}
        </span>
        <span className="flex h-5 items-center gap-2 max-md:h-6">
          <CardPreview
            lastMessage={lastMessage}
            draft={selected ? "" : draft}
            unread={unread}
            term={term}
            typing={typing}
          />
          <CountBadge count={unreadCount} label={words("unread", { count: unreadCount })} />
        </span>
        <CardDetails conversation={conversation} tags={tags} term={term} />
      </span>
    </ListOption>
  );
});
