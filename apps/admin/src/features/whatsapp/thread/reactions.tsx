"use client";
import type { ChatMessage } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useReactions } from "../state/pending-reactions.ts";
import { countReactions } from "./count-reactions.ts";

const Reactors = lazy(async () => ({ default: (await import("./reactors.tsx")).Reactors }));

export interface ReactionsProps {
  readonly message: ChatMessage;
  readonly out: boolean;
}

/** The emoji people put on a message, with how many of each; they hang over the bubble's lower edge. A press says who. */
export function Reactions({ message, out }: ReactionsProps) {
  const words = useTranslations("thread");
  const reactions = useReactions(message);
  const [wanted, setWanted] = useState(false);
  const counted = countReactions(reactions);
  if (counted.length === 0) return null;
  const chips = (
    <button
      type="button"
      aria-label={`${words("reactions", { count: reactions.length })}: ${counted.map(({ emoji }) => emoji).join(" ")}`}
      onClick={() => setWanted(true)}
      className="flex h-6 cursor-pointer items-center gap-1 rounded-full bg-surface-raised px-2 text-caption text-ink-muted shadow-[0_0_0_1px_var(--line)]"
    >
      {counted.map(({ emoji, count }) => (
        <span key={emoji} className="flex items-center gap-1">
          <span className="text-body">{emoji}</span>
          {count > 1 ? <span className="tabular-nums">{count}</span> : null}
        </span>
      ))}
    </button>
  );
  return (
    <div className={cx("absolute -bottom-4 z-1 flex", out ? "right-2" : "left-2")}>
      {wanted ? (
        <Suspense fallback={chips}>
          <Reactors conversationId={message.conversationId} reactions={reactions} trigger={chips} />
        </Suspense>
      ) : (
        chips
      )}
    </div>
  );
}
