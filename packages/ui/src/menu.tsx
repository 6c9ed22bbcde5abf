"use client";
import Check from "lucide-react/icons/check";
import * as Radix from "radix-ui/dropdown-menu";
import { type ReactElement, type ReactNode, useCallback, useRef } from "react";
import { cx } from "./cx.ts";
import type { OpenedBy } from "./use-reach.ts";
import { ITEMS, useTypeahead } from "./use-typeahead.ts";

const ITEM =
  "flex h-10 cursor-pointer items-center gap-3 rounded-s px-3 text-body outline-none select-none data-highlighted:bg-surface-selected data-disabled:opacity-40 max-md:h-11";

export interface MenuProps {
  /** The button that opens it: one element that takes a ref. */
  readonly trigger: ReactElement;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly align?: "start" | "center" | "end";
  /** Open as soon as it is there, for menus that are loaded on the first press: by what they were pressed. */
  readonly openedBy?: OpenedBy;
  readonly children: ReactNode;
}

/** A menu under a button: arrows and letters move, Enter chooses, Escape closes and gives focus back. */
export function Menu({ trigger, side = "bottom", align = "end", openedBy, children }: MenuProps) {
  const pressedBy = useRef(openedBy);
  const press = (by: OpenedBy) => () => void (pressedBy.current = by);
  const typeahead = useTypeahead();
  // The moment it stands: Radix does so an effect later, and keys typed until then would be lost.
  const enter = useCallback((menu: HTMLElement | null) => {
    const first = pressedBy.current === "keyboard" ? menu?.querySelector<HTMLElement>(ITEMS) : null;
    (first ?? menu)?.focus({ preventScroll: true });
  }, []);
  return (
    <Radix.Root modal={false} defaultOpen={openedBy !== undefined}>
      <Radix.Trigger asChild onPointerDown={press("pointer")} onKeyDown={press("keyboard")}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={enter}
          onKeyDownCapture={typeahead}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 animate-appear overflow-y-auto overscroll-contain rounded-m more-below p-1 text-ink shadow-raised"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface MenuItemProps {
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** One thing the menu can do. */
export function MenuItem({ onSelect, icon, danger = false, children }: MenuItemProps) {
  return (
    <Radix.Item onSelect={onSelect} className={cx(ITEM, danger && "text-danger")}>
      {icon}
      {children}
    </Radix.Item>
  );
}

export interface MenuOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly lang?: string;
  /** Stands at the right end, e.g. a count. */
  readonly note?: ReactNode;
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  /** The label is only told, not shown. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly MenuOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A titled set of options of which one is chosen. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { label, labelHidden = false, value, options, onChange } = props;
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Radix.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      {labelHidden ? null : (
        <Radix.Label className="px-3 pt-2 pb-1 text-meta font-semibold text-ink-muted">{label}</Radix.Label>
      )}
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={ITEM}>
          <span className="min-w-0 flex-1 truncate" lang={option.lang}>
            {option.label}
          </span>
          {option.note}
          <Radix.ItemIndicator>
            <Check aria-hidden="true" className="size-4" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** A hairline between groups of items. */
export function MenuDivider() {
  return <Radix.Separator className="mx-2 my-1 h-px bg-line" />;
}

/** Words in a menu that cannot be chosen. */
export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="px-3 py-2 text-body">{children}</Radix.Label>;
}
