import type { OutboxClaim } from "@kaunter/db";
import { mediaOf } from "@kaunter/domain";
import type { SendFile } from "@kaunter/ultramsg";
import { opusInOgg } from "@/server/media/opus-in-ogg";

/** What each way of sending takes; everything goes as a document. UltraMsg looks at the bytes and refuses the rest. */
const TAKES: Readonly<Record<string, RegExp>> = {
  image: /^image\/(jpeg|png|gif|webp|bmp)$/,
  video: /^video\/(mp4|3gpp|quicktime)$/,
  document: /^/,
};

/**
 * A message's file as UltraMsg takes it; null when it takes none such. It converts nothing, so a recording is put into the
 * container it asks for. Source: UltraMsg facts §3.
 */
export function fileForUltraMsg(
  claim: Pick<OutboxClaim, "content">,
  bytes: Uint8Array,
): Pick<SendFile, "kind" | "data" | "filename"> | null {
  const media = mediaOf(claim.content);
  const { kind } = claim.content;
  const filename = media?.filename ?? "file";
  if (kind === "voice") {
    const recording = opusInOgg(bytes);
    return recording && { kind, data: Buffer.from(recording).toString("base64"), filename };
  }
  if (kind !== "image" && kind !== "video" && kind !== "document") return null;
  if (!TAKES[kind]?.test(media?.mimetype ?? "")) return null;
  return { kind, data: Buffer.from(bytes).toString("base64"), filename };
}
