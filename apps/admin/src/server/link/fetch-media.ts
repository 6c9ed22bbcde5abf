import type { MediaClaim } from "@kaunter/db";
import { parseMessageId } from "@kaunter/domain";
import { isWahaError, type WahaClient, WahaError, type WahaErrorKind } from "@kaunter/waha";
import { readDownload } from "./read-download";

/** Large files over a slow line, in ms; below the lease of the attempt. */
const FILE_TIMEOUT_MS = 240_000;
/** The gateway itself, or the session, is away: no word about the file. */
const AWAY: ReadonlySet<WahaErrorKind> = new Set(["timeout", "unreachable", "unauthorized", "wrong_status"]);

/** What the gateway had to give. */
export type Fetched =
  | { readonly result: "file"; readonly bytes: Uint8Array; readonly mimetype: string | null }
  | { readonly result: "missing" | "too_large" | "away" };

/**
 * Gets the bytes of a message's file: from the address its event named, and when that has expired (180 s by default) by
 * asking the gateway to download it from WhatsApp once more. Only this gateway is ever asked. Source: WAHA facts §8.
 */
export async function fetchMedia(waha: WahaClient, claim: MediaClaim, maxBytes: number): Promise<Fetched> {
  try {
    const first = claim.gatewayUrl === null ? null : await fileAt(waha, claim.gatewayUrl, maxBytes);
    if (first) return { ...first, ...mimetypeOf(first, claim.mimetype) };
    const again = await downloadAgain(waha, claim);
    const second = again === null ? null : await fileAt(waha, again.url, maxBytes);
    return second ? { ...second, ...mimetypeOf(second, again?.mimetype ?? claim.mimetype) } : { result: "missing" };
  } catch (error) {
    if (error instanceof WahaError) return { result: AWAY.has(error.kind) ? "away" : "missing" };
    throw error;
  }
}

/** The message's own word for the type is better than the file server's guess by the name. */
function mimetypeOf(fetched: Fetched, declared: string | null): { mimetype?: string | null } {
  return fetched.result === "file" ? { mimetype: declared ?? fetched.mimetype } : {};
}

/** The file at an address, or null when it is not (any more) there. A transfer cut short is missing: it is tried again later. */
async function fileAt(waha: WahaClient, url: string, maxBytes: number): Promise<Fetched | null> {
  try {
    const file = await waha.media.getFile(url, { timeoutMs: FILE_TIMEOUT_MS });
    const bytes = await readDownload(file.body, file.sizeBytes, maxBytes);
    if (bytes === "too_large" || bytes === "cut") return { result: bytes === "cut" ? "missing" : bytes };
    return { result: "file", bytes, mimetype: file.mimetype };
  } catch (error) {
    if (isWahaError(error, "not_found") || isWahaError(error, "unprocessable")) return null;
    throw error;
  }
}

async function downloadAgain(
  waha: WahaClient,
  { session, fullId }: MediaClaim,
): Promise<{ url: string; mimetype: string | null } | null> {
  const id = fullId === null ? null : parseMessageId(fullId);
  if (fullId === null || id === null) return null;
  const options = { downloadMedia: true, timeoutMs: FILE_TIMEOUT_MS };
  const message = await waha.chats.message(session, id.chatId, fullId, options);
  const media = message?.media;
  return media?.url ? { url: media.url, mimetype: media.mimetype } : null;
}
