"use client";
import { cx } from "@kaunter/ui";
import Check from "lucide-react/icons/check";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { foldText } from "./fold-text.ts";

export interface PickOption {
  readonly id: string;
  /** What searching looks in, and what it is called. */
  readonly label: string;
  readonly chosen: boolean;
  /** How it is drawn, where the label alone is not enough. */
  readonly content?: ReactNode;
}

export interface PickListProps {
  readonly label: string;
  /** Said when nothing matches. */
  readonly empty: string;
  readonly options: readonly PickOption[];
  readonly multiple?: boolean;
  readonly onPick: (id: string) => void;
}

/** A search box over a list: arrows move, Enter picks, typing narrows. */
export function PickList({ label, empty, options, multiple = false, onPick }: PickListProps) {
  const listId = useId();
  const { text, search, shown, active, keyDown } = usePicking(options, onPick);
  return (
    <>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        autoComplete="off"
        placeholder={label}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={keyDown}
        className="mb-1 h-10 shrink-0 rounded-s bg-surface-sunken px-3 text-body outline-none placeholder:text-ink-faint focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-md:h-11 max-md:text-body-l"
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        className="max-h-80 overflow-y-auto overscroll-contain"
      >
        {shown.map((option) => (
          <Option
            key={option.id}
            id={`${listId}-${option.id}`}
            option={option}
            active={option === active}
            onPick={onPick}
          />
        ))}
      </ul>
      {shown.length === 0 ? (
        <p role="status" className="px-3 py-2 text-ink-muted">
          {empty}
        </p>
      ) : null}
    </>
  );
}

function usePicking(options: readonly PickOption[], onPick: (id: string) => void) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const wanted = foldText(text.trim());
  const shown = options.filter((one) => foldText(one.label).includes(wanted));
  const place = Math.min(at, shown.length - 1);
  const active = shown[place];
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((place + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === "Enter" && active) onPick(active.id);
    else return;
    event.preventDefault();
  };
  const search = (next: string) => {
    setText(next);
    setAt(0);
  };
  return { text, search, shown, active, keyDown };
}

interface OptionProps {
  readonly id: string;
  readonly option: PickOption;
  readonly active: boolean;
  readonly onPick: (id: string) => void;
}

function Option({ id, option, active, onPick }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={option.chosen}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: "nearest" });
      }}
      // The search box keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPick(option.id)}
      className={cx(
        "flex min-h-10 cursor-pointer items-center gap-2 rounded-s px-3 py-1 hover:bg-surface-hover max-md:min-h-11",
        active && "bg-surface-selected hover:bg-surface-selected",
      )}
    >
      <span className="min-w-0 flex-1 truncate">{option.content ?? option.label}</span>
      {option.chosen ? <Check aria-hidden="true" className="size-4 shrink-0" /> : null}
    </li>
  );
}
