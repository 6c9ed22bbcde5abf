export interface OptionLinesProps {
  /** What the options are, in words. */
  readonly label: string;
  readonly options: readonly { readonly title: string; readonly description: string | null }[];
}

/** What could be chosen on the phone, across the bubble's lower edge: words, since nothing can be chosen for somebody else. */
export function OptionLines({ label, options }: OptionLinesProps) {
  if (options.length === 0) return null;
  return (
    <ul aria-label={label} className="-mx-3 mt-2 -mb-2">
      {options.map(({ title, description }, index) => (
        <li
          key={index}
          dir="auto"
          className="flex min-h-10 flex-col justify-center border-t border-bubble-tint px-3 py-1 text-center wrap-anywhere"
        >
          <span className="font-medium">{title}</span>
          {description === null ? null : <span className="text-meta text-ink-muted">{description}</span>}
        </li>
      ))}
    </ul>
  );
}
