"use client";
import { type MouseEvent, useState } from "react";

/** What pressed the button of a menu: who opens it by key finds the mark on its first item. */
export type OpenedBy = "keyboard" | "pointer";

/**
 * For a button whose layer is fetched when somebody reaches for it: the code on its way with the pointer or the focus, the layer
 * once the button was pressed.
 * @returns `openedBy` null until then, and what the button has to listen for
 */
export function useReach(load: () => Promise<unknown>, onReach?: () => void) {
  const [openedBy, setOpenedBy] = useState<OpenedBy | null>(null);
  const ahead = () => {
    onReach?.();
    void load();
  };
  const near = { onPointerEnter: ahead, onFocus: ahead };
  // A click that no pointer made has no count.
  const onClick = (event: MouseEvent) => setOpenedBy(event.detail === 0 ? "keyboard" : "pointer");
  return { openedBy, near, reach: { ...near, onClick } };
}
