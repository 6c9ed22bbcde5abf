import { type ReactNode, useId } from "react";

export interface PanelSectionProps {
  readonly title: string;
  /** Stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the panel under its own line and heading. */
export function PanelSection({ title, aside, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line px-4 py-3 max-md:py-4">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 id={id} className="text-meta font-semibold text-ink-muted">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** What a section says when there is nothing in it. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="text-ink-muted">{children}</p>;
}
