"use client";
import * as Radix from "radix-ui/popover";
import { type ReactElement, type ReactNode, useState } from "react";

export interface PopoverProps {
  /** The button that opens it: one element that takes a ref. */
  readonly trigger: ReactElement;
  /** What it is, for screen readers. */
  readonly label: string;
  readonly align?: "start" | "center" | "end";
  /** Open as soon as it is there, for popovers that are loaded on the first click. */
  readonly defaultOpen?: boolean;
  /** Drawn while it is open; gets the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A small panel under a button for what is more than a menu: Escape closes it and gives focus back. */
export function Popover({ trigger, label, align = "start", defaultOpen = false, children }: PopoverProps) {
  const [open, setOpen] = useState(defaultOpen);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          className="z-40 flex max-h-(--radix-popover-content-available-height) w-72 animate-appear flex-col rounded-m bg-surface-raised p-1 text-ink shadow-raised outline-none"
        >
          {children(() => setOpen(false))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
