"use client";
import Smartphone from "lucide-react/icons/smartphone";
import { useTranslations } from "next-intl";
import { loadSessionManager } from "./load-session-manager.ts";

/** The rail's way to the gym's numbers. */
export function SessionButton({ onOpen }: { readonly onOpen: () => void }) {
  const words = useTranslations("session");
  const fetchAhead = () => void loadSessionManager();
  return (
    <button
      type="button"
      aria-label={words("title")}
      title={words("title")}
      aria-haspopup="dialog"
      onClick={onOpen}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      className="grid size-12 cursor-pointer place-items-center rounded-m hover:bg-rail-active hover:text-rail-ink focus-visible:outline-rail-ink max-md:hover:bg-surface-hover max-md:hover:text-ink max-md:focus-visible:outline-focus"
    >
      <Smartphone aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </button>
  );
}
