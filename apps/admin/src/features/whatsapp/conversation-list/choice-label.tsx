import { Tag } from "@kaunter/ui";
import type { Choice } from "./use-choices.ts";

/** A choice as it is read: a tag in its colour, everything else in words. */
export function ChoiceLabel({ choice }: { readonly choice: Choice }) {
  if (choice.color === undefined) return choice.label;
  return (
    <Tag color={choice.color} size="m" className="max-w-full align-middle">
      {choice.label}
    </Tag>
  );
}
