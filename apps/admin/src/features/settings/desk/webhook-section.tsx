"use client";
import { Pill } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { readWebhook } from "../data.ts";
import { NotRead } from "../list/not-read.tsx";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";

/** Does WAHA call this server, and is what calls it checked? The secret itself is nobody's to see. */
export function WebhookSection() {
  const words = useTranslations("settings.webhook");
  const { data, problem, refresh } = useSetting("webhook", readWebhook);
  return (
    <>
      <SectionHead title={words("title")} />
      <p className="mb-4 max-w-160 text-ink-muted">{words("what")}</p>
      {data === null ? (
        <NotRead problem={problem} onRetry={() => void refresh()} />
      ) : (
        <div className="grid max-w-160 gap-6">
          <dl className="rounded-l shadow-[inset_0_0_0_1px_var(--line)]">
            <Fact term={words("secret")} note={words(`secretIs.${data.secret}`)}>
              <State bad={data.secret === "missing"}>{words(`is.${data.secret}`)}</State>
            </Fact>
            <Fact term={words("address")} note={words(`addressIs.${data.address}`)}>
              <State>{words(`is.${data.address}`)}</State>
            </Fact>
          </dl>
          <section aria-labelledby="webhook-sessions" className="grid gap-2">
            <h3 id="webhook-sessions" className="font-semibold">
              {words("sessions")}
            </h3>
            {data.sessions.length === 0 ? <p className="text-ink-muted">{words("none")}</p> : null}
            <dl className="rounded-l shadow-[inset_0_0_0_1px_var(--line)] empty:hidden">
              {data.sessions.map(({ name, webhook }) => (
                <Fact key={name} term={name}>
                  <State bad={webhook === "missing"}>{words(`session.${webhook ?? "unknown"}`)}</State>
                </Fact>
              ))}
            </dl>
            <p className="text-meta text-ink-muted">{words("where")}</p>
          </section>
        </div>
      )}
    </>
  );
}

interface FactProps {
  readonly term: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Fact({ term, note, children }: FactProps) {
  return (
    <div className="flex min-h-14 items-center justify-between gap-4 border-t border-line px-4 py-2 first:border-t-0">
      <dt className="min-w-0">
        <span className="block truncate font-semibold">{term}</span>
        {note === undefined ? null : <span className="block text-meta text-ink-muted">{note}</span>}
      </dt>
      <dd className="shrink-0">{children}</dd>
    </div>
  );
}

/** Red where somebody has to do something: without an address the socket brings everything, which is a way to live. */
function State({ bad = false, children }: { readonly bad?: boolean; readonly children: ReactNode }) {
  return <Pill tone={bad ? "danger" : "neutral"}>{children}</Pill>;
}
