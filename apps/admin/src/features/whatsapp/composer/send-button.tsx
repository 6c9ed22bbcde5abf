import SendHorizontal from "lucide-react/icons/send-horizontal";

export interface SendButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  /** Absent: it sends the form it stands in. */
  readonly onClick?: () => void;
}

/** The one black button of the composer. */
export function SendButton({ label, disabled, onClick }: SendButtonProps) {
  return (
    <button
      type={onClick ? "button" : "submit"}
      onClick={onClick}
      aria-label={label}
      title={label}
      disabled={disabled}
      className="grid size-10 shrink-0 cursor-pointer place-items-center rounded-full bg-accent text-on-accent transition-[background-color,opacity] duration-(--duration-fast) hover:opacity-90 disabled:cursor-not-allowed disabled:bg-surface-selected disabled:text-ink-faint disabled:opacity-100 max-md:size-11"
    >
      <SendHorizontal aria-hidden="true" className="size-5 fill-current rtl:-scale-x-100" strokeWidth={1.75} />
    </button>
  );
}
