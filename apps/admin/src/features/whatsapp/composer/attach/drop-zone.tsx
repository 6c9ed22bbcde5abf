"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { filesOf } from "./files-of.ts";

export interface DropZoneProps {
  /** Anything inside the thread's column: all of the column takes files. */
  readonly inside: RefObject<HTMLElement | null>;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Says over the whole column that files can be dropped there, while somebody drags one. */
export function DropZone({ inside, onDrop }: DropZoneProps) {
  const words = useTranslations("composer.attach");
  const over = useFileDrop(inside, onDrop);
  if (!over) return null;
  return (
    <div className="pointer-events-none absolute inset-2 z-20 grid place-items-center rounded-l border-2 border-dashed border-ink bg-surface/90 text-heading font-semibold">
      {words("drop")}
    </div>
  );
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** A file dropped beside the column must not replace the desk, so the whole page refuses it. */
function useFileDrop(inside: RefObject<HTMLElement | null>, onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const column = inside.current?.closest("section") ?? null;
    const isInside = ({ target }: Event) => target instanceof Node && column?.contains(target) === true;
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isInside(event) ? "copy" : "none";
      setOver(isInside(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (isInside(event)) onDrop(filesOf(event.dataTransfer));
    };
    document.addEventListener("dragover", drag);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", drag);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [inside, onDrop]);
  return over;
}
