import type { Media } from "@kaunter/domain";
import { useFormatter } from "next-intl";
import { byteAmount } from "./byte-amount.ts";
import { clockLength } from "./clock-length.ts";

/** What is known of a file, in words: its length and its size. */
export function useMediaFacts(media: Pick<Media, "durationMs" | "sizeBytes">): readonly (string | null)[] {
  const format = useFormatter();
  const size = media.sizeBytes === null ? null : byteAmount(media.sizeBytes);
  return [
    media.durationMs === null ? null : clockLength(media.durationMs),
    size === null
      ? null
      : format.number(size.amount, {
          style: "unit",
          unit: size.unit,
          // "606 byte" is no English.
          unitDisplay: size.unit === "byte" ? "long" : "short",
          maximumFractionDigits: 1,
        }),
  ];
}
