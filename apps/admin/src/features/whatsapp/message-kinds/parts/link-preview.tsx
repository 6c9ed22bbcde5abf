import type { MessageContent } from "@kaunter/domain";
import { safeHref } from "../markup/safe-href.ts";
import { SmallPicture } from "./small-picture.tsx";

export interface LinkPreviewProps {
  readonly preview: NonNullable<Extract<MessageContent, { kind: "text" }>["preview"]>;
}

/** The page a text names: its picture, title and words as the sender's phone read them, and where it leads. */
export function LinkPreview({ preview: { url, title, description, picture } }: LinkPreviewProps) {
  const href = safeHref(url);
  if (title === null || href === null) return null;
  const { host } = new URL(href);
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="-mx-1 mb-1 flex overflow-hidden rounded-s bg-bubble-tint text-meta"
    >
      <SmallPicture src={picture} className="w-20 shrink-0 self-stretch object-cover" />
      <span className="min-w-0 flex-1 px-2 py-1">
        <span dir="auto" className="line-clamp-2 font-semibold">
          {title}
        </span>
        {description === null ? null : (
          <span dir="auto" className="line-clamp-2 text-ink-muted">
            {description}
          </span>
        )}
        <span dir="ltr" className="block truncate text-caption text-ink-muted">
          {host === "" ? href : host}
        </span>
      </span>
    </a>
  );
}
