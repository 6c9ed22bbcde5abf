import type { KindProps, KindRoom } from "../kind-room.ts";
import { Markup } from "../markup/markup.tsx";
import { safeHref } from "../markup/safe-href.ts";

function Text({ content, body, meta }: KindProps<"text">) {
  const { preview } = content;
  const href = preview === null ? null : safeHref(preview.url);
  return (
    <div dir="auto" className="flow-root text-start">
      {preview?.title && href !== null ? (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="-mx-1 mb-1 block rounded-s bg-bubble-tint px-2 py-1 text-meta"
        >
          <span className="block truncate font-semibold">{preview.title}</span>
          <span className="line-clamp-2 text-ink-muted">{preview.description ?? href}</span>
        </a>
      ) : null}
      <Markup text={body ?? ""} meta={meta} />
    </div>
  );
}

/** Words, with the preview of the address they hold. */
export const text: KindRoom<"text"> = { frame: "bubble", Body: Text };
