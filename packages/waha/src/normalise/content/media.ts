import { sniffMimetype, type Media } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { fileHash } from "./file-hash.ts";
import { entry, number, text, whole } from "../read.ts";

/**
 * The file of a message: WAHA's own `media` first (where the bytes are), then what the protocol message tells about it.
 * A failed or skipped download leaves `gatewayUrl` null. Source: WAHA facts §8.
 */
export function mediaOfMessage(message: WireMessage, proto: Record<string, unknown>): Media {
  const seconds = number(proto.seconds) ?? number(proto.duration);
  const filename = message.media?.filename ?? text(proto.fileName) ?? text(proto.filename) ?? text(proto.title);
  const url = message.media?.url ?? null;
  const sha256 = fileHash(proto);
  // Some servers put the bytes themselves where the address belongs.
  const gatewayUrl = url?.startsWith("data:") ? null : url;
  return {
    mimetype: message.media?.mimetype ?? text(proto.mimetype) ?? inferred(message, filename),
    filename,
    sizeBytes: whole(proto.fileLength) ?? whole(proto.size),
    widthPx: positive(proto.width),
    heightPx: positive(proto.height),
    durationMs: seconds === null || seconds < 0 ? null : seconds * 1000,
    ...(sha256 === null ? {} : { sha256 }),
    gatewayUrl,
  };
}

/** Extensions WAHA gives its files, for messages whose type nobody told. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  mp4: "video/mp4",
  webm: "video/webm",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav",
  pdf: "application/pdf",
};

/** By the first bytes where they are at hand (the spec's base64 prefixes), else by what the file is called. */
function inferred(message: WireMessage, filename: string | null): string | null {
  const base64 = base64Of(message);
  // 24 characters are 18 bytes: more than any signature needs.
  const bytes = base64 === null ? null : sniffMimetype(Buffer.from(base64.slice(0, 24), "base64"));
  return bytes ?? byExtension(filename) ?? byExtension(message.media?.url ?? null);
}

function base64Of(message: WireMessage): string | null {
  const data = text(message.media?.data) ?? (message.media?.url?.startsWith("data:") ? message.media.url : null);
  return data === null ? null : data.slice(data.startsWith("data:") ? data.indexOf(",") + 1 : 0);
}

function byExtension(name: string | null): string | null {
  const extension = /\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(name ?? "")?.[1]?.toLowerCase();
  return extension === undefined ? null : (entry(BY_EXTENSION, extension) ?? null);
}

function positive(value: unknown): number | null {
  const read = whole(value);
  return read === 0 ? null : read;
}
