"use client";
import type { ChatMessage, MessagePast } from "@kaunter/domain";
import { Dialog, Spinner } from "@kaunter/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useMessagePast } from "../data/use-message-past.ts";

export interface MessageInfoProps {
  readonly message: ChatMessage;
  readonly onClose: () => void;
}

/** When a message was sent, arrived and was read, what it said before, and for admins what the gateway really sent. */
export function MessageInfo({ message, onClose }: MessageInfoProps) {
  const words = useTranslations("thread.info");
  const errors = useTranslations("errors");
  const { past, errorCode } = useMessagePast(message.id);
  return (
    <Dialog open onClose={onClose} title={words("title")} closeLabel={words("close")}>
      <div className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4">
        {errorCode === null ? null : <p role="alert">{errors(errorCode)}</p>}
        {past === null && errorCode === null ? <Spinner className="size-4" /> : null}
        {past === null ? null : <Facts message={message} past={past} />}
      </div>
    </Dialog>
  );
}

function Facts({ message, past }: { readonly message: ChatMessage; readonly past: MessagePast }) {
  const words = useTranslations("thread.info");
  const format = useFormatter();
  const out = message.direction === "out";
  const time = (atMs: number | null) =>
    atMs === null ? words("unknown") : format.dateTime(atMs, { dateStyle: "medium", timeStyle: "medium" });
  const rows: readonly (readonly [string, string])[] = [
    [words("sent"), time(past.sentAtMs)],
    ...(out
      ? ([
          [words("delivered"), time(past.deliveredAtMs)],
          [words("read"), time(past.readAtMs)],
        ] as const)
      : ([[words("received"), time(past.receivedAtMs)]] as const)),
    ...(message.sentBy === null ? [] : ([[words("by"), message.sentBy]] as const)),
    [words("channel"), `${past.session} (${past.gateway.toUpperCase()})`],
  ];
  return (
    <>
      <dl className="grid gap-2">
        {rows.map(([term, fact]) => (
          <div key={term} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{term}</dt>
            <dd className="text-end tabular-nums wrap-anywhere">{fact}</dd>
          </div>
        ))}
      </dl>
      <Earlier bodies={past.earlierBodies} />
      {past.raw === null || past.raw === undefined ? null : (
        <section>
          <h3 className="mb-1 font-semibold">{words("raw")}</h3>
          <pre className="max-h-60 overflow-auto rounded-s bg-surface-sunken p-2 font-mono text-caption whitespace-pre-wrap wrap-anywhere">
            {JSON.stringify(past.raw, null, 2)}
          </pre>
        </section>
      )}
    </>
  );
}

/** What it said before each edit, the first words first. */
function Earlier({ bodies }: { readonly bodies: readonly string[] }) {
  const words = useTranslations("thread.info");
  if (bodies.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{words("earlier")}</h3>
      <ol className="grid gap-2">
        {bodies.map((body, index) => (
          <li
            key={index}
            dir="auto"
            className="rounded-s bg-surface-sunken p-2 text-start whitespace-pre-wrap wrap-anywhere"
          >
            {body}
          </li>
        ))}
      </ol>
    </section>
  );
}
