import { useRef } from "react";

/**
 * Gives the cursor back to where it was when a layer opened. Radix gives it back to a trigger of its own only, and these
 * layers have none. Whoever took it meanwhile keeps it.
 */
export function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    giveBack: (event: Event) => {
      event.preventDefault();
      if (document.activeElement !== document.body || !(opener.current instanceof HTMLElement)) return;
      opener.current.focus();
    },
  };
}
