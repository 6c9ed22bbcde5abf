"use client";
import GripVertical from "lucide-react/icons/grip-vertical";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { placeAt } from "./moved.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export interface GripProps {
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onDrop: () => void;
}

/** Takes a row of a list by the hand or by the arrow keys. The rows are the children of the list around it. */
export function Grip({ name, place, count, onMove, onDrop }: GripProps) {
  const words = useTranslations("settings.order");
  const held = useRef(false);
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!held.current) return;
    const rows = [...(event.currentTarget.closest("ul")?.children ?? [])];
    const middles = rows.map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    // Its own middle is where it stands: only the others are passed.
    onMove(placeAt(middles.toSpliced(place, 1), event.clientY));
  };
  const release = () => {
    if (held.current) onDrop();
    held.current = false;
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(place + by);
  };
  return (
    <button
      type="button"
      aria-label={words("move", { name, place: place + 1, count })}
      title={words("hint")}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={step}
      onKeyUp={(event) => {
        if (event.key in STEPS) onDrop();
      }}
      className="grid size-10 shrink-0 cursor-grab touch-none place-items-center rounded-m text-ink-faint hover:text-ink active:cursor-grabbing max-md:row-span-2 max-md:size-11"
    >
      <GripVertical aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </button>
  );
}
