"use client";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { OptionLines } from "../parts/option-lines.tsx";

function Template({ content, body, meta }: KindProps<"template">) {
  const words = useTranslations("kinds");
  const { title, footer } = content;
  const options = (content.buttons ?? []).map((button) => ({ title: button, description: null }));
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
      {options.length === 0 ? null : <OptionLines label={words("buttons")} options={options} />}
    </div>
  );
}

/** A prepared message of a business. */
export const template: KindRoom<"template"> = { frame: "bubble", Body: Template };
