import type { ReactNode } from "react";

export interface BannerProps {
  readonly icon: ReactNode;
  /** What happened. */
  readonly title: string;
  /** What is kept and what to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A 48 px line over the whole desk for something that needs a person. Announced politely when it appears. */
export function Banner({ icon, title, children, action }: BannerProps) {
  return (
    <div
      role="status"
      className="flex min-h-12 shrink-0 items-center gap-3 border-b border-danger bg-danger-soft px-4 py-2 text-body text-ink"
    >
      <span className="shrink-0 text-danger">{icon}</span>
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{title}</b> <span className="text-ink-muted">{children}</span>
      </p>
      {action}
    </div>
  );
}
