import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";

function Template({ content, body, meta }: KindProps<"template">) {
  const { title, footer } = content;
  return (
    <div>
      {title === null ? null : (
        <p dir="auto" className="text-start font-semibold">
          {title}
        </p>
      )}
      <Caption text={body} meta={footer === null ? meta : null} />
      {footer === null ? null : (
        <div className="flow-root text-meta text-ink-muted">
          {footer}
          {meta}
        </div>
      )}
    </div>
  );
}

/** A prepared message of a business. */
export const template: KindRoom<"template"> = { frame: "bubble", Body: Template };
