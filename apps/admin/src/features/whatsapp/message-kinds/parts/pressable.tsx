import type { ReactNode } from "react";
import { Caption } from "./caption.tsx";
import { OptionLines, type OptionLinesProps } from "./option-lines.tsx";

export interface PressableProps extends OptionLinesProps {
  readonly title: string | null;
  readonly body: string | null;
  readonly footer: string | null;
  readonly meta: ReactNode;
}

/** Words of a business with something to press under them. */
export function Pressable({ title, body, footer, meta, label, options }: PressableProps) {
  return (
    <div className="max-w-full min-w-56">
      {title === null ? null : (
        <p dir="auto" className="text-start font-semibold">
          {title}
        </p>
      )}
      {footer !== null && body === null ? null : <Caption text={body} meta={footer === null ? meta : null} />}
      {footer === null ? null : (
        <div dir="auto" className="flow-root text-start text-meta text-ink-muted">
          {footer}
          {meta}
        </div>
      )}
      <OptionLines label={label} options={options} />
    </div>
  );
}
