"use client";
import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import { useTranslations } from "next-intl";
import { clockLength } from "../clock-length.ts";
import type { Speed, Track } from "./create-player.ts";
import { usePeaks } from "./peaks.ts";
import { player } from "./player.ts";
import { usePlaying } from "./use-player.ts";
import { Waveform } from "./waveform.tsx";

export interface RecordingProps {
  readonly track: Track;
  /** What it is, in words. */
  readonly label: string;
  readonly sizeBytes: number | null;
  /** As the message tells it; null when it does not. */
  readonly durationMs: number | null;
}

/** A recording to listen to: play, seek on its waveform, and how fast. Of fixed size before a byte is there. */
export function Recording({ track, label, sizeBytes, durationMs }: RecordingProps) {
  const words = useTranslations("kinds.player");
  const on = usePlaying(track.messageId);
  const peaks = usePeaks(track.src, sizeBytes);
  const length = on?.durationMs ?? peaks?.durationMs ?? durationMs;
  const position = on?.positionMs ?? 0;
  const Icon = on?.playing === true ? Pause : Play;
  const shown = on === null || (position === 0 && !on.playing) ? (length ?? 0) : position;
  return (
    <div className="flex w-62 max-w-full items-center gap-2 pt-1" role="group" aria-label={label}>
      <button
        type="button"
        aria-label={words(on?.playing === true ? "pause" : "play", { what: label })}
        onClick={() => player.toggle(track)}
        className="grid size-10 shrink-0 cursor-pointer place-items-center rounded-full bg-accent text-on-accent max-md:size-11"
      >
        <Icon aria-hidden="true" className="size-5 fill-current" strokeWidth={1.75} />
      </button>
      <span className="min-w-0 flex-1">
        <span className="relative block h-6">
          <Waveform bars={peaks?.bars ?? null} played={length ? Math.min(1, position / length) : 0} />
          <input
            type="range"
            aria-label={words("seek")}
            aria-valuetext={words("at", { position: clockLength(position), length: clockLength(length ?? 0) })}
            min={0}
            max={Math.max(1, Math.round(length ?? 0))}
            step={Math.max(100, Math.round((length ?? 0) / 40))}
            value={Math.min(Math.round(position), Math.max(1, Math.round(length ?? 0)))}
            disabled={length === null}
            onChange={({ target }) => player.seek(track, Number(target.value))}
            className="absolute inset-0 m-0 size-full cursor-pointer appearance-none bg-transparent accent-accent disabled:cursor-default [&::-webkit-slider-thumb]:size-3 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent"
          />
        </span>
        <span className="flex h-4 items-center justify-between text-caption text-ink-muted tabular-nums">
          {on?.failed === true ? <span className="text-danger">{words("failed")}</span> : clockLength(shown)}
          {on === null || on.failed ? null : <SpeedButton speed={on.speed} />}
        </span>
      </span>
    </div>
  );
}

function SpeedButton({ speed }: { readonly speed: Speed }) {
  const words = useTranslations("kinds.player");
  return (
    <button
      type="button"
      aria-label={words("speed", { speed })}
      onClick={player.nextSpeed}
      className="-my-1 h-6 min-w-8 cursor-pointer rounded-full bg-bubble-tint px-2 font-semibold text-ink"
    >
      {speed}×
    </button>
  );
}
