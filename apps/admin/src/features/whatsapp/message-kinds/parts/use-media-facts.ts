import type { Media } from "@kaunter/domain";
import { clockLength } from "../../clock-length.ts";
import { useSizeWords } from "./use-size-words.ts";

/** What is known of a file, in words: its length and its size. */
export function useMediaFacts(media: Pick<Media, "durationMs" | "sizeBytes">): readonly (string | null)[] {
  const sizeWords = useSizeWords();
  return [
    media.durationMs === null ? null : clockLength(media.durationMs),
    media.sizeBytes === null ? null : sizeWords(media.sizeBytes),
  ];
}
