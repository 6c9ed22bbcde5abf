"use client";
import { Content, Overlay, Portal, Root, Title } from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useFocusBack } from "./use-focus-back.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the sheet is, for screen readers. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A 320 px panel over a scrim at the right edge; Escape and the scrim close it, focus stays inside and comes back. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const { remember, giveBack } = useFocusBack();
  return (
    <Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Portal>
        <Overlay className="fixed inset-0 z-30 animate-appear bg-scrim" />
        <Content
          aria-describedby={undefined}
          onOpenAutoFocus={remember}
          onCloseAutoFocus={giveBack}
          className="fixed inset-y-0 right-0 z-30 flex w-80 max-md:w-full animate-slide-in flex-col bg-surface text-ink shadow-raised outline-none"
        >
          <VisuallyHidden>
            <Title>{title}</Title>
          </VisuallyHidden>
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
