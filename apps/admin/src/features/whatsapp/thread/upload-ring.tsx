import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";

export interface UploadRingProps {
  readonly name: string;
  /** How much has left, 0 to 1; null: its turn has not come. */
  readonly sent: number | null;
  /** Absent once all of it has left. */
  readonly cancel: (() => void) | null | undefined;
}

const RADIUS = 16;
const ROUND = 2 * Math.PI * RADIUS;

/** How far an upload is, as a ring around the cross that ends it. */
export function UploadRing({ name, sent, cancel }: UploadRingProps) {
  const words = useTranslations("thread.send");
  const percent = Math.round((sent ?? 0) * 100);
  return (
    <span className="relative grid size-10 place-items-center rounded-full bg-surface-raised text-ink shadow-raised">
      <svg
        role="progressbar"
        aria-label={sent === null ? words("waiting") : words("uploading", { name, percent })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        viewBox="0 0 40 40"
        className="absolute inset-0 -rotate-90"
      >
        <circle cx="20" cy="20" r={RADIUS} className="fill-none stroke-line" strokeWidth="3" />
        <circle
          cx="20"
          cy="20"
          r={RADIUS}
          className="fill-none stroke-current transition-[stroke-dashoffset] duration-(--duration-fast)"
          strokeWidth="3"
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - (sent ?? 0))}
        />
      </svg>
      {cancel ? (
        <button
          type="button"
          onClick={cancel}
          aria-label={words("cancel", { name })}
          title={words("cancel", { name })}
          className="relative grid size-full cursor-pointer place-items-center rounded-full"
        >
          <X aria-hidden="true" className="size-4" strokeWidth={2} />
        </button>
      ) : null}
    </span>
  );
}
