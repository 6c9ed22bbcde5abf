"use client";
import { useTranslations } from "next-intl";
import { useKindActions } from "../kind-actions.ts";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { ActionRow } from "../parts/action-row.tsx";
import { MetaRow } from "../parts/meta-row.tsx";

function Poll({ content, messageId, meta }: KindProps<"poll">) {
  const words = useTranslations("kinds");
  const { showVotes } = useKindActions();
  const voted = content.options.some(({ votes }) => votes > 0);
  const most = Math.max(1, ...content.options.map((option) => option.votes));
  return (
    <div className="w-80 max-w-full">
      <p dir="auto" className="text-start font-semibold">
        {content.name}
      </p>
      <p className="mb-2 text-meta text-ink-muted">{words(content.multiple ? "pollMany" : "pollOne")}</p>
      <ul className="grid gap-2">
        {content.options.map((option, index) => (
          <li key={index}>
            <span className="flex items-baseline gap-4">
              <span dir="auto" className="min-w-0 flex-1 text-start wrap-anywhere">
                {option.name}
              </span>
              <span className="shrink-0 text-meta text-ink-muted tabular-nums">
                {words("votes", { count: option.votes })}
              </span>
            </span>
            <span aria-hidden="true" className="mt-1 block h-2 overflow-hidden rounded-full bg-bubble-tint">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(option.votes / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <MetaRow>{meta}</MetaRow>
      {voted ? <ActionRow onClick={() => showVotes(messageId)}>{words("viewVotes")}</ActionRow> : null}
    </div>
  );
}

/** A question with answers to choose from, and how often each was chosen. */
export const poll: KindRoom<"poll"> = { frame: "bubble", Body: Poll };
