import type { Media } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { number, text, whole } from "../read.ts";

/**
 * The file of a message: WAHA's own `media` first (where the bytes are), then what the protocol message tells about it.
 * A failed or skipped download leaves `gatewayUrl` null. Source: WAHA facts §8.
 */
export function mediaOfMessage(message: WireMessage, proto: Record<string, unknown>): Media {
  const seconds = number(proto.seconds) ?? number(proto.duration);
  return {
    mimetype: message.media?.mimetype ?? text(proto.mimetype),
    filename: message.media?.filename ?? text(proto.fileName) ?? text(proto.filename) ?? text(proto.title),
    sizeBytes: whole(proto.fileLength) ?? whole(proto.size),
    widthPx: positive(proto.width),
    heightPx: positive(proto.height),
    durationMs: seconds === null ? null : seconds * 1000,
    gatewayUrl: message.media?.url ?? null,
  };
}

function positive(value: unknown): number | null {
  const read = whole(value);
  return read === 0 ? null : read;
}
