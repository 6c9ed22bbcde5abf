"use client";
import type { ThreadView } from "@kaunter/chat-core";
import { toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect } from "react";
import { useDeskHandle } from "../state/use-desk.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import { Announcer } from "./announcer.tsx";
import { JumpButton } from "./jump-button.tsx";
import { jumpToMessage } from "./jump-to-message.ts";
import { jumpToQuoted } from "./jump-to-quoted.ts";
import { MessageScroller } from "./message-scroller.tsx";
import { OlderState } from "./older-state.tsx";
import { incomingAfter } from "./scroll-law.ts";
import { StickyDayPill } from "./sticky-day-pill.tsx";
import { useDrawnRows } from "./use-drawn-rows.ts";
import { useKeeper } from "./use-keeper.ts";

export interface ThreadHistoryProps {
  readonly conversationId: string;
  readonly view: ThreadView;
}

/** The messages, drawn as far as they are in sight. The keeper decides where it stands; this only draws. */
export function ThreadHistory({ conversationId, view }: ThreadHistoryProps) {
  const words = useTranslations("thread");
  const desk = useDeskHandle();
  const { elements, hasOlder, hasNewer } = view;
  const drawn = useDrawnRows(view);
  const { keeper, place, flash } = useKeeper(desk, conversationId);
  useLayoutEffect(() => keeper.drawn({ elements, hasOlder, hasNewer }), [keeper, elements, hasOlder, hasNewer]);
  const { target } = useDeskView();
  useEffect(() => {
    if (target === null) return;
    void jumpToMessage(desk, conversationId, keeper, target.messageId).then((found) => {
      if (!found) toast(words("quote.tooFar"));
    });
  }, [desk, conversationId, keeper, words, target]);
  const onQuote = useCallback(
    (bareId: string) =>
      void jumpToQuoted(desk, conversationId, keeper, bareId).then((found) => {
        if (!found) toast(words("quote.tooFar"));
      }),
    [desk, conversationId, keeper, words],
  );
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <MessageScroller
        {...{ drawn, keeper, flash, onQuote }}
        sought={target?.messageId ?? null}
        said={place.sticky?.day.key ?? null}
      />
      <StickyDayPill sticky={place.sticky} />
      <OlderState conversationId={conversationId} view={view} />
      {place.atEnd && !hasNewer ? null : (
        <JumpButton count={incomingAfter(drawn.rows, place.leftAt)} onClick={keeper.toEnd} />
      )}
      <Announcer conversationId={conversationId} rows={drawn.rows} />
    </div>
  );
}
