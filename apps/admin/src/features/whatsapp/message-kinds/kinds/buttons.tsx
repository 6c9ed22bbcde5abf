"use client";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { OptionLines } from "../parts/option-lines.tsx";

function Buttons({ content, body, meta }: KindProps<"buttons">) {
  const words = useTranslations("kinds");
  const options = content.buttons.map((title) => ({ title, description: null }));
  return (
    <div className="w-66 max-w-full">
      <Caption text={body} meta={null} />
      {content.footer === null ? null : <p className="text-meta text-ink-muted">{content.footer}</p>}
      <OptionLines label={words("buttons")} options={options} />
      <Caption text={null} meta={meta} />
    </div>
  );
}

/** A question with answers to press on the phone. */
export const buttons: KindRoom<"buttons"> = { frame: "bubble", Body: Buttons };
