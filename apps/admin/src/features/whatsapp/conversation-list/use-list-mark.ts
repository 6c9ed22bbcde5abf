"use client";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { nextActive } from "./next-active.ts";

export interface ListMark {
  /** The row the arrows stand on; null in an empty list. */
  readonly activeId: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly open: (id: string) => void;
}

export interface ListMarkOptions {
  readonly list: RefObject<VirtualizerHandle | null>;
  /** The rows that can be opened, in order. */
  readonly ids: readonly string[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
  /** Where a row stands among everything drawn, headings included; its place in `ids` unless said. */
  readonly indexOf?: (id: string) => number;
}

/** A mark that arrows move and Enter opens. It stays with its row, wherever that one moves. */
export function useListMark({ list, ids, selectedId, onOpen, indexOf }: ListMarkOptions): ListMark {
  const [mark, setMark] = useState<string | null>(null);
  const activeId = [mark, selectedId, ids[0] ?? null].find((id) => id !== null && ids.includes(id)) ?? null;
  const active = activeId === null ? -1 : ids.indexOf(activeId);
  useFirstSight(list, selectedId === null ? -1 : ids.indexOf(selectedId));
  const open = useCallback(
    (id: string) => {
      setMark(id);
      onOpen(id);
    },
    [onOpen],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = event.key === "Enter" || event.key === " ";
    const next = nextActive(event.key, active, ids.length);
    if (!opens && next === null) return;
    event.preventDefault();
    if (opens && activeId !== null) open(activeId);
    const id = next === null ? undefined : ids[next];
    if (next === null || id === undefined) return;
    setMark(id);
    list.current?.scrollToIndex(next === 0 ? 0 : (indexOf?.(id) ?? next), { align: "nearest" });
  };
  return { activeId, onKeyDown, open };
}

/** Brings the open conversation into sight once, when the list appears; later a person's own scrolling counts more. */
function useFirstSight(list: RefObject<VirtualizerHandle | null>, index: number): void {
  const done = useRef(false);
  useEffect(() => {
    if (!done.current && index > 0) list.current?.scrollToIndex(index, { align: "nearest" });
    done.current = true;
  }, [list, index]);
}
