"use client";
import { phoneLabel } from "@kaunter/domain";
import { Avatar, cx, Spinner } from "@kaunter/ui";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { useTranslations } from "next-intl";
import type { PeopleSearch } from "./use-people-search.ts";
import type { StartChoice } from "./use-start.ts";

export interface PersonOptionsProps {
  readonly choices: readonly StartChoice[];
  readonly active: number;
  /** The chosen one is being looked up. */
  readonly busy: boolean;
  /** How the search for people stands. */
  readonly state: PeopleSearch["state"];
  readonly onChoose: (index: number) => void;
}

/** Whom one can write to: the typed number first, then people by name. The arrows move a mark, Enter takes it. */
export function PersonOptions({ choices, active, busy, state, onChoose }: PersonOptionsProps) {
  const words = useTranslations("start");
  const errors = useTranslations("errors");
  const failed = state !== "empty" && state !== "loading" && state !== "ready";
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-4 max-md:px-0">
      <ul aria-label={words("people")} aria-busy={busy || undefined}>
        {choices.map((choice, index) => (
          <li key={"person" in choice ? choice.person.id : "number"}>
            <button
              type="button"
              aria-current={index === active || undefined}
              onClick={() => onChoose(index)}
              className={cx(
                "flex min-h-14 w-full cursor-pointer items-center gap-3 rounded-m px-3 py-2 text-start hover:bg-surface-hover max-md:rounded-none max-md:px-4",
                index === active && "bg-surface-selected",
              )}
            >
              <Face choice={choice} />
              {busy && index === active ? <Spinner /> : null}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="px-3 py-2 text-ink-muted max-md:px-4">
        {state === "loading" ? words("loading") : null}
        {state === "ready" && choices.length === 0 ? words("nobody") : null}
        {failed ? errors(state) : null}
      </p>
    </div>
  );
}

function Face({ choice }: { readonly choice: StartChoice }) {
  const words = useTranslations("start");
  if ("number" in choice) {
    return (
      <>
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent text-on-accent">
          <MessageSquarePlus aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </span>
        <span className="min-w-0 flex-1 truncate font-medium tabular-nums">
          {words("number", { number: choice.number })}
        </span>
      </>
    );
  }
  const { id, name, phone, type, branchName, conversationId } = choice.person;
  const facts = [words(type), branchName, phone === null ? words("noNumber") : phoneLabel(phone)];
  return (
    <>
      <Avatar name={name} id={id} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium">
          {name}
        </span>
        <span className="block truncate text-meta text-ink-muted">
          {facts.filter((one) => one !== null).join(" · ")}
        </span>
      </span>
      {conversationId === null ? null : <span className="text-caption text-ink-muted">{words("hasChat")}</span>}
    </>
  );
}
