import { cx } from "@kaunter/ui";
import type Image from "lucide-react/icons/image";
import type { ReactNode } from "react";
import { Caption } from "./caption.tsx";
import { SmallPicture } from "./small-picture.tsx";

export interface KindCardProps {
  readonly icon: typeof Image;
  /** A small picture in the sign's place, as a `data:` address. */
  readonly picture?: string | null | undefined;
  /** What it is, or the name it carries. */
  readonly title: string;
  /** Size, length, place: shown in one line with dots between. Empty ones are left out. */
  readonly facts?: readonly (string | null)[];
  /** Red: a person is needed. */
  readonly alert?: boolean;
  readonly body: string | null;
  readonly meta: ReactNode;
  /** What else stands inside the block, e.g. a link. */
  readonly children?: ReactNode;
}

/** A block of 56 px with a sign, a name and what is known of it; the caption stands below. */
export function KindCard(props: KindCardProps) {
  const { icon: Icon, picture, title, facts = [], alert = false, body, meta, children } = props;
  const line = facts.filter((fact) => fact !== null && fact !== "").join(" · ");
  return (
    <div className="w-66 max-w-full">
      <div className="-mx-2 -mt-1 rounded-s bg-bubble-tint p-2">
        <div className="flex min-h-10 items-center gap-3">
          <SmallPicture src={picture} className="size-10 shrink-0 rounded-s object-cover">
            <span
              className={cx(
                "grid size-10 shrink-0 place-items-center rounded-full",
                alert ? "bg-danger-soft text-danger" : "bg-bubble-tint text-ink",
              )}
            >
              <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
            </span>
          </SmallPicture>
          <span className="min-w-0 flex-1">
            <span dir="auto" className="line-clamp-2 text-start font-semibold wrap-anywhere">
              {title}
            </span>
            {line === "" ? null : <span className="block text-meta text-ink-muted tabular-nums">{line}</span>}
          </span>
        </div>
        {children}
      </div>
      <Caption text={body} meta={meta} />
    </div>
  );
}
