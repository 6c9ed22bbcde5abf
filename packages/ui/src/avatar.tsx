import UserRound from "lucide-react/icons/user-round";
import UsersRound from "lucide-react/icons/users-round";
import { cx } from "./cx.ts";
import { bucketOf, initials } from "./initials.ts";

const SIZES = {
  xs: "size-6 text-[10px]",
  s: "size-8 text-[12px]",
  m: "size-10 text-[14px]",
  l: "size-16 text-[20px]",
  xl: "size-24 text-[28px]",
} as const;

const SHADES = [
  "bg-(--avatar-0) text-(--avatar-0-ink)",
  "bg-(--avatar-1) text-(--avatar-1-ink)",
  "bg-(--avatar-2) text-(--avatar-2-ink)",
  "bg-(--avatar-3) text-(--avatar-3-ink)",
] as const;

export interface AvatarProps {
  readonly name: string;
  /** Decides the shade, so that a person is recognised at a glance. */
  readonly id: string;
  readonly size?: keyof typeof SIZES;
  readonly group?: boolean;
  /** A same-origin picture, over the initials: they are what is seen while it is not there. */
  readonly src?: string | null;
  readonly className?: string;
}

/** A person's or a group's round picture. Decoration: the name always stands beside it. */
export function Avatar({ name, id, size = "m", group = false, src = null, className }: AvatarProps) {
  const letters = group ? null : initials(name);
  const Icon = group ? UsersRound : UserRound;
  return (
    <span
      aria-hidden="true"
      className={cx(
        "relative grid shrink-0 place-items-center overflow-hidden rounded-full leading-none font-semibold select-none",
        SIZES[size],
        SHADES[bucketOf(id, SHADES.length)],
        className,
      )}
    >
      {letters ?? <Icon className="size-1/2" strokeWidth={1.5} />}
      {src === null ? null : <img src={src} alt="" className="absolute inset-0 size-full object-cover" />}
    </span>
  );
}
