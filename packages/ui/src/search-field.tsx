import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import type { KeyboardEvent, Ref } from "react";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The keys that focus it, shown while it is empty ("Ctrl K"). */
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** A search box: Escape or the cross empties it. */
export function SearchField({
  label,
  clearLabel,
  value,
  onValueChange,
  onKeyDown,
  shortcut,
  ref,
  className,
}: SearchFieldProps) {
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && value !== "") {
      event.stopPropagation();
      onValueChange("");
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <div
      className={cx(
        "flex h-10 items-center gap-2 rounded-m bg-surface-sunken px-3 text-ink-faint",
        "has-[input:focus-visible]:shadow-[inset_0_0_0_2px_var(--focus)]",
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.75} />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={keyDown}
        className="h-full min-w-0 flex-1 bg-transparent text-body text-ink outline-none placeholder:text-ink-faint max-md:text-body-l"
      />
      {value === "" ? <Shortcut keys={shortcut} /> : <Clear label={clearLabel} onClear={() => onValueChange("")} />}
    </div>
  );
}

function Clear({ label, onClear }: { readonly label: string; readonly onClear: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClear}
      className="-mr-2 grid size-8 shrink-0 cursor-pointer place-items-center rounded-m hover:text-ink"
    >
      <X aria-hidden="true" className="size-4" />
    </button>
  );
}

function Shortcut({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className="max-md:hidden">
      <Kbd>{keys}</Kbd>
    </span>
  );
}
