"use client";
import { type PollVote, phoneLabel } from "@kaunter/domain";
import { Dialog, Spinner } from "@kaunter/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useMessagePast } from "../data/use-message-past.ts";
import { useDesk } from "../state/use-desk.ts";

export interface PollVotesProps {
  readonly conversationId: string;
  readonly messageId: string;
  readonly onClose: () => void;
}

/** Who chose what in a poll; a vote that comes while it is open is shown too. */
export function PollVotes({ conversationId, messageId, onClose }: PollVotesProps) {
  const words = useTranslations("thread.poll");
  const errors = useTranslations("errors");
  const content = useDesk((state) => state.threads[conversationId]?.rows[messageId]?.value.content ?? null);
  const options = content?.kind === "poll" ? content.options : [];
  const { past, errorCode } = useMessagePast(messageId, options.map(({ votes }) => votes).join(" "));
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={words("close")}>
      <div className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        {content?.kind === "poll" ? (
          <p dir="auto" className="text-start font-semibold wrap-anywhere">
            {content.name}
          </p>
        ) : null}
        {errorCode === null ? null : <p role="alert">{errors(errorCode)}</p>}
        {past === null && errorCode === null ? <Spinner className="size-4" /> : null}
        {past === null
          ? null
          : options.map(({ name }, index) => (
              <Option key={index} name={name} votes={past.votes.filter((vote) => vote.options.includes(name))} />
            ))}
      </div>
    </Dialog>
  );
}

/** One answer and the people who chose it, in the order they did. */
function Option({ name, votes }: { readonly name: string; readonly votes: readonly PollVote[] }) {
  const words = useTranslations("thread");
  const format = useFormatter();
  const whoIs = ({ fromMe, name: own, phone }: PollVote) =>
    fromMe ? words("you") : (own ?? (phone === null ? words("someone") : phoneLabel(phone)));
  return (
    <section>
      <h3 className="flex justify-between gap-4 border-b border-line pb-1">
        <span dir="auto" className="min-w-0 font-semibold wrap-anywhere">
          {name}
        </span>
        <span className="shrink-0 text-meta text-ink-muted tabular-nums">
          {words("poll.votes", { count: votes.length })}
        </span>
      </h3>
      <ul>
        {votes.map((vote) => (
          <li key={vote.voterId} className="flex justify-between gap-4 pt-2">
            <span dir="auto" className="min-w-0 truncate">
              {whoIs(vote)}
            </span>
            <time dateTime={new Date(vote.atMs).toISOString()} className="shrink-0 text-meta text-ink-muted">
              {format.dateTime(vote.atMs, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
