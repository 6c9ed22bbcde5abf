import type { ReactNode } from "react";

export interface ListNoticeProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** What stands where rows would be: nothing yet, nothing found, or a failure with its way out. */
export function ListNotice({ title, text, action }: ListNoticeProps) {
  return (
    <div role="status" className="grid flex-1 place-content-center justify-items-center gap-1 p-8 text-center">
      <p className="text-title font-semibold">{title}</p>
      <p className="max-w-64 text-ink-muted">{text}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
