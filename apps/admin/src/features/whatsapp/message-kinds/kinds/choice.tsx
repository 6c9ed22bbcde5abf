"use client";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";

function Choice({ content, body, meta }: KindProps<"choice">) {
  const words = useTranslations("kinds");
  return (
    <div>
      <p className="text-meta text-ink-muted">{words("chose")}</p>
      <Caption text={body ?? content.id} meta={meta} />
    </div>
  );
}

/** What somebody chose of a list or of buttons. */
export const choice: KindRoom<"choice"> = { frame: "bubble", Body: Choice };
