import Play from "lucide-react/icons/play";

export interface StillVideoProps {
  readonly src: string;
  /** As a clock shows it, or null. */
  readonly length: string | null;
  readonly onBroken: () => void;
}

/** The first picture of a video with the sign to play it. Only its head is fetched. */
export function StillVideo({ src, length, onBroken }: StillVideoProps) {
  return (
    <>
      <video
        src={`${src}#t=0.1`}
        preload="metadata"
        muted
        playsInline
        tabIndex={-1}
        aria-hidden="true"
        onError={onBroken}
        className="pointer-events-none size-full object-cover"
      />
      <span className="absolute inset-0 grid place-items-center">
        <span className="grid size-12 place-items-center rounded-full bg-accent text-on-accent">
          <Play aria-hidden="true" className="size-5 fill-current" />
        </span>
      </span>
      {length === null ? null : (
        <span className="absolute bottom-1 left-1 rounded-s bg-accent px-1 text-caption text-on-accent tabular-nums">
          {length}
        </span>
      )}
    </>
  );
}
