"use client";
import CornerDownRight from "lucide-react/icons/corner-down-right";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";

function Choice({ content, body, meta }: KindProps<"choice">) {
  const words = useTranslations("kinds");
  return (
    <div>
      <p className="flex items-center gap-1 text-meta text-ink-muted">
        <CornerDownRight aria-hidden="true" className="size-3" strokeWidth={2} />
        {words("chose")}
      </p>
      <Caption text={body ?? content.id} meta={meta} />
    </div>
  );
}

/** What somebody chose of a list or of buttons. */
export const choice: KindRoom<"choice"> = { frame: "bubble", Body: Choice };
