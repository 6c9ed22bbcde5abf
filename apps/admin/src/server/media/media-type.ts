import { sniffMimetype } from "@kaunter/domain";

const UNKNOWN = "application/octet-stream";

/** Containers whose first bytes do not tell what is inside: there the declared type says more, if it names the same container. */
const CONTAINERS: Readonly<Record<string, RegExp>> = {
  "audio/ogg": /^(audio\/(ogg|opus)|video\/ogg)$/,
  "video/mp4": /^(video\/(mp4|3gpp|quicktime)|audio\/(mp4|aac|x-m4a))$/,
  "video/webm": /^(video|audio)\/(webm|x-matroska)$/,
  // Office files and the like are zip files.
  "application/zip": /^application\/(?!.*(script|html|xml$)).+$/,
};

/** Types that tell themselves by their first bytes: whoever claims one without them is not believed. */
const TELLS_ITSELF = /^image\//;

/**
 * What a file is: by its bytes, by what it is called only where they tell nothing. Lower case, without parameters.
 */
export function mediaType(bytes: Uint8Array, declared: string | null): string {
  const claimed = declared?.split(";")[0]?.trim().toLowerCase() ?? "";
  const sniffed = sniffMimetype(bytes);
  if (sniffed !== null) return CONTAINERS[sniffed]?.test(claimed) ? claimed : sniffed;
  return /^[\w.+-]+\/[\w.+-]+$/.test(claimed) && !TELLS_ITSELF.test(claimed) ? claimed : UNKNOWN;
}
