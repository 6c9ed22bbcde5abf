"use client";
import { IconButton } from "@kaunter/ui";
import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { clockLength } from "../clock-length.ts";
import { useDeskView } from "../state/use-desk-view.ts";
import type { Track } from "./create-player.ts";
import { player } from "./player.ts";
import { usePlaying } from "./use-player.ts";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

/** What is heard from a chat that is not in front: go there, pause, end it. */
export function PlayerBar({ track }: { readonly track: Track }) {
  const words = useTranslations("kinds.player");
  const { open } = useDeskView();
  const on = usePlaying(track.messageId);
  const playing = on?.playing === true;
  return (
    <section
      aria-label={words("bar")}
      className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-surface-raised px-3"
    >
      <IconButton label={words(playing ? "pause" : "play", { what: track.title })} onClick={() => player.toggle(track)}>
        {playing ? <Pause {...ICON} /> : <Play {...ICON} />}
      </IconButton>
      <button
        type="button"
        onClick={() => open(track.conversationId, track.messageId)}
        className="min-w-0 flex-1 cursor-pointer truncate text-start font-medium"
      >
        <span className="sr-only">{words("goTo")} </span>
        {track.title}
      </button>
      <span className="text-meta text-ink-muted tabular-nums">{clockLength(on?.positionMs ?? 0)}</span>
      <IconButton label={words("end")} onClick={player.stop}>
        <X {...ICON} />
      </IconButton>
    </section>
  );
}
