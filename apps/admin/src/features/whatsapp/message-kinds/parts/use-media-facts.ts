import type { Media } from "@kaunter/domain";
import { useFormatter, useTranslations } from "next-intl";
import { byteAmount } from "./byte-amount.ts";
import { clockLength } from "./clock-length.ts";

/** What is known of a file, in words: its length, its size, and where it can be opened. */
export function useMediaFacts(media: Media): readonly (string | null)[] {
  const words = useTranslations("kinds");
  const format = useFormatter();
  const size = media.sizeBytes === null ? null : byteAmount(media.sizeBytes);
  return [
    media.durationMs === null ? null : clockLength(media.durationMs),
    size === null ? null : format.number(size.amount, { style: "unit", unit: size.unit, maximumFractionDigits: 1 }),
    words("onPhone"),
  ];
}
