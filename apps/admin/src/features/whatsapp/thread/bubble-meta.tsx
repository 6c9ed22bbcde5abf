"use client";
import { selectConversation } from "@kaunter/chat-core";
import { type ChatMessage, tickOf } from "@kaunter/domain";
import { TickMark } from "@kaunter/ui";
import CalendarCheck from "lucide-react/icons/calendar-check";
import ClockAlert from "lucide-react/icons/clock-alert";
import Sparkle from "lucide-react/icons/sparkle";
import { useFormatter, useTranslations } from "next-intl";
import { useDesk } from "../state/use-desk.ts";

/** The end of a bubble's last line: late, edited, written by AI, the time, and how far it got. */
export function BubbleMeta({ message }: { readonly message: ChatMessage }) {
  const words = useTranslations("thread");
  const format = useFormatter();
  const { direction, status, sentAtMs, sentBy, late, editedAtMs, revokedAtMs, aiProcessed } = message;
  // Spec "Message features": what came through WAHA says so, with its own sign.
  const throughWaha = useDesk((state) => selectConversation(state, message.conversationId)?.gateway === "waha");
  const tick = direction === "out" && revokedAtMs === null ? tickOf(status) : null;
  const time = format.dateTime(sentAtMs, { hour: "numeric", minute: "2-digit" });
  const day = format.dateTime(sentAtMs, { dateStyle: "full", timeStyle: "short" });
  return (
    // The float takes the side of the text's direction; what stands in it always reads from left to right.
    <span className="relative float-end ms-3 mt-1.5 -mb-0.5 max-md:mt-2">
      <span
        dir="ltr"
        className="flex h-4 items-center gap-1 text-caption whitespace-nowrap text-ink-muted tabular-nums max-md:text-meta"
      >
        {late ? (
          <span role="img" aria-label={words("late")} title={words("late")}>
            <ClockAlert aria-hidden="true" className="size-3" strokeWidth={2} />
          </span>
        ) : null}
        {editedAtMs === null || revokedAtMs !== null ? null : <span>{words("edited")}</span>}
        {message.appointmentCreated ? (
          <span role="img" aria-label={words("appointment")} title={words("appointment")}>
            <CalendarCheck aria-hidden="true" className="size-3" strokeWidth={2} />
          </span>
        ) : null}
        {aiProcessed ? (
          <span
            title={words("ai.title")}
            className="inline-flex h-4 items-center gap-1 rounded-s bg-accent pr-1 pl-0.5 font-semibold text-on-accent"
          >
            <Sparkle aria-hidden="true" className="size-3 fill-current" />
            {words("ai.badge")}
          </span>
        ) : null}
        {throughWaha ? <ThroughWaha /> : null}
        <time
          dateTime={new Date(sentAtMs).toISOString()}
          title={sentBy === null ? day : words("sentBy", { name: sentBy, day })}
        >
          {time}
        </time>
        {tick === null ? null : <TickMark state={tick} label={words(`tick.${tick}`)} />}
      </span>
    </span>
  );
}

/** The sign of what came through WAHA, before the time. */
function ThroughWaha() {
  const words = useTranslations("thread.source");
  return (
    <span title={words("waha")}>
      <span aria-hidden="true">1%</span>
      <span className="sr-only">{words("waha")}</span>
    </span>
  );
}
