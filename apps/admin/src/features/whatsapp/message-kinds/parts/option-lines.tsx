export interface OptionLinesProps {
  /** What the options are, in words. */
  readonly label: string;
  readonly options: readonly { readonly title: string; readonly description: string | null }[];
}

/** What could be chosen on the phone: words, since nothing can be chosen for somebody else. */
export function OptionLines({ label, options }: OptionLinesProps) {
  return (
    <ul aria-label={label} className="mt-2 border-t border-bubble-tint">
      {options.map(({ title, description }, index) => (
        <li key={index} dir="auto" className="border-b border-bubble-tint py-1 text-start">
          {title}
          {description === null ? null : <span className="block text-meta text-ink-muted">{description}</span>}
        </li>
      ))}
    </ul>
  );
}
