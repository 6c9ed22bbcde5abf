"use client";
import { type BubbleElement, selectConversation } from "@kaunter/chat-core";
import { cx } from "@kaunter/ui";
import { useMemo } from "react";
import { KINDS } from "../message-kinds/registry.ts";
import { KindBody } from "../message-kinds/kind-body.tsx";
import { SenderFace } from "../face.tsx";
import { UnfoldContext } from "../message-kinds/unfold.ts";
import { useReactions } from "../state/pending-reactions.ts";
import { useDesk } from "../state/use-desk.ts";
import { messageOf } from "./as-message.ts";
import { Bubble } from "./bubble.tsx";
import { Mentions } from "./mentions.tsx";
import { MenuButton } from "./menu-button.tsx";
import { SendNote } from "./send-note.tsx";
import { useFound } from "./use-found.ts";

export interface BubbleRowProps {
  readonly element: BubbleElement;
  readonly fresh: boolean;
  readonly flash: boolean;
  /** It is what somebody searched for. */
  readonly found: boolean;
  readonly onQuote: (bareId: string) => void;
}

const ROW = "group/row px-6 outline-none max-md:px-4";

/** A message in its place: its side, the gap to the one above, who said it in a group, and what became of it. */
export function BubbleRow({ element, fresh, flash, found, onQuote }: BubbleRowProps) {
  const message = useMemo(() => messageOf(element), [element]);
  const inGroup = useDesk((state) => selectConversation(state, message.conversationId)?.isGroup ?? false);
  const out = message.direction === "out";
  const { row, unfold } = useFound(found);
  const { firstInGroup, lastInGroup } = element;
  const hanging = useReactions(message).length > 0;
  // The gap belongs to the row above: what joins over a row must not change its height.
  const gap = hanging ? (lastInGroup ? "pb-6" : "pb-5") : lastInGroup ? "pb-3" : "pb-1";
  if (KINDS[message.content.kind].frame === "line") {
    return (
      <div role="article" className={cx(ROW, gap, "flex justify-center")}>
        <KindBody message={message} meta={null} />
      </div>
    );
  }
  return (
    <div
      ref={row}
      role="article"
      // A tap gives it the focus, the Tab key never does: on touch the menu's button is seen by that.
      tabIndex={-1}
      className={cx(ROW, gap, fresh && "animate-rise", flash && "animate-flash [--surface-selected:var(--bubble-out)]")}
    >
      <div className={cx("flex items-start gap-1", out ? "flex-row-reverse" : "flex-row")}>
        {inGroup && !out ? <GroupAvatar message={message} shown={firstInGroup} /> : null}
        <UnfoldContext value={unfold}>
          <Mentions message={message}>
            <Bubble message={message} element={element} inGroup={inGroup} onQuote={onQuote} />
          </Mentions>
        </UnfoldContext>
        {element.type === "message" ? <MenuButton message={element.message} /> : null}
      </div>
      {out ? <SendNote element={element} /> : null}
    </div>
  );
}

interface GroupAvatarProps {
  readonly message: ReturnType<typeof messageOf>;
  readonly shown: boolean;
}

/** 32 px beside the first bubble of a person; the others keep the room free. */
function GroupAvatar({ message, shown }: GroupAvatarProps) {
  const { sender } = message;
  return (
    <span className="mr-2 w-8 shrink-0">
      {shown ? <SenderFace sender={sender} conversationId={message.conversationId} /> : null}
    </span>
  );
}
