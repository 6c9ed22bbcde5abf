interface Signature {
  readonly mimetype: string;
  /** Latin-1 text at `offset`. */
  readonly bytes: string;
  readonly offset: number;
}

/** First bytes of the files people send. The spec's base64 prefixes are these: `AAAA` ftyp, `GkXfo` EBML, `UklGR` RIFF. */
const SIGNATURES: readonly Signature[] = [
  { mimetype: "image/jpeg", bytes: "\xff\xd8\xff", offset: 0 },
  { mimetype: "image/png", bytes: "\x89PNG\r\n\x1a\n", offset: 0 },
  { mimetype: "image/gif", bytes: "GIF8", offset: 0 },
  { mimetype: "image/webp", bytes: "WEBP", offset: 8 },
  { mimetype: "audio/wav", bytes: "WAVE", offset: 8 },
  { mimetype: "audio/mp4", bytes: "ftypM4A", offset: 4 },
  // A phone's own pictures lie in the container of videos.
  { mimetype: "image/heic", bytes: "ftyphei", offset: 4 },
  { mimetype: "image/heic", bytes: "ftypmif1", offset: 4 },
  { mimetype: "image/avif", bytes: "ftypavif", offset: 4 },
  { mimetype: "video/quicktime", bytes: "ftypqt", offset: 4 },
  { mimetype: "video/3gpp", bytes: "ftyp3g", offset: 4 },
  { mimetype: "video/mp4", bytes: "ftyp", offset: 4 },
  { mimetype: "video/webm", bytes: "\x1aE\xdf\xa3", offset: 0 },
  { mimetype: "audio/ogg", bytes: "OggS", offset: 0 },
  { mimetype: "audio/mpeg", bytes: "ID3", offset: 0 },
  { mimetype: "audio/mpeg", bytes: "\xff\xfb", offset: 0 },
  { mimetype: "application/pdf", bytes: "%PDF-", offset: 0 },
  { mimetype: "application/zip", bytes: "PK\x03\x04", offset: 0 },
  { mimetype: "application/x-msdownload", bytes: "MZ", offset: 0 },
];

/**
 * What a file is, by its first bytes (16 are enough), or null when they tell nothing. A name or a declared type is never
 * believed over this. Source: spec "Media handling".
 */
export function sniffMimetype(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(({ bytes: wanted, offset }) => head.startsWith(wanted, offset))?.mimetype ?? null;
}
