"use client";
import { TAG_COLOURS, type TagDraft } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import Check from "lucide-react/icons/check";
import { useTranslations } from "next-intl";
import { useId } from "react";

type Colour = TagDraft["color"];

const FILLS: Readonly<Record<Colour, string>> = {
  black: "bg-tag-black text-tag-black-ink",
  red: "bg-tag-red text-tag-red-ink",
  dark: "bg-tag-dark text-tag-dark-ink",
  medium: "bg-tag-medium text-tag-medium-ink",
  light: "bg-tag-light text-tag-light-ink",
};

export interface ColourChoiceProps {
  readonly value: Colour;
  readonly onChange: (colour: Colour) => void;
}

/** The design's five colours, side by side: native radio buttons, each called by its name. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const words = useTranslations("settings.tags");
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-meta font-semibold">{words("colour")}</legend>
      <div className="flex h-10 items-center gap-2 max-md:h-11">
        {TAG_COLOURS.map((colour) => (
          <label
            key={colour}
            title={words(`colours.${colour}`)}
            className={cx(
              "grid size-8 cursor-pointer place-items-center rounded-m shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:size-11",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus",
              colour === value && "outline-2 outline-offset-2 outline-focus",
              FILLS[colour],
            )}
          >
            <input
              type="radio"
              name={name}
              value={colour}
              checked={colour === value}
              onChange={() => onChange(colour)}
              className="sr-only"
            />
            <span className="sr-only">{words(`colours.${colour}`)}</span>
            {colour === value ? <Check aria-hidden="true" className="size-4" strokeWidth={2.5} /> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
