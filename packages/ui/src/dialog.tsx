"use client";
import X from "lucide-react/icons/x";
import { Close, Content, Overlay, Portal, Root, Title } from "radix-ui/dialog";
import type { ReactNode, RefObject } from "react";
import { IconButton } from "./icon-button.tsx";
import { useFocusBack } from "./use-focus-back.ts";

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  /** What has the cursor when it opens, instead of the cross. */
  readonly focusRef?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/**
 * A 440 px window over a scrim, the whole screen under 768 px; Escape, the cross and the scrim close it. The cursor goes
 * back to where it was when it opened.
 */
export function Dialog({ open, onClose, title, closeLabel, focusRef, children }: DialogProps) {
  const { remember, giveBack } = useFocusBack();
  const focusFirst = (event: Event) => {
    remember();
    if (!focusRef?.current) return;
    event.preventDefault();
    focusRef.current.focus();
  };
  return (
    <Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Portal>
        <Overlay className="fixed inset-0 z-30 animate-appear bg-scrim" />
        <Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={giveBack}
          className="fixed top-[12vh] left-1/2 z-30 flex max-h-[76vh] w-110 max-w-[calc(100vw-32px)] -translate-x-1/2 animate-appear flex-col rounded-l bg-surface-raised text-ink shadow-raised outline-none max-md:inset-0 max-md:max-h-none max-md:w-full max-md:max-w-none max-md:translate-x-0 max-md:rounded-none"
        >
          <div className="flex shrink-0 items-center justify-between gap-2 pt-4 pr-3 pb-2 pl-6 max-md:pl-4">
            <Title className="text-heading font-semibold">{title}</Title>
            <Close asChild>
              <IconButton label={closeLabel}>
                <X aria-hidden="true" className="size-5" />
              </IconButton>
            </Close>
          </div>
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
