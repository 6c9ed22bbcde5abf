import type { ReactNode } from "react";

export interface ThreadNoticeProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** What stands where messages would be. */
export function ThreadNotice({ title, text, action }: ThreadNoticeProps) {
  return (
    <div role="status" className="grid min-h-0 flex-1 place-content-center justify-items-center gap-1 p-8 text-center">
      <p className="text-title font-semibold">{title}</p>
      <p className="max-w-80 text-ink-muted">{text}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
