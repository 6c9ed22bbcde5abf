import type { FileFacts } from "@kaunter/db";
import type { WahaClient } from "@kaunter/waha";
import { readDownload } from "../link/read-download";
import { describeFile } from "./describe-file";

/** WhatsApp's own are 640 px wide at most: tens of kilobytes. In bytes. */
const MAX_BYTES = 1024 * 1024;
/** From the question to the last byte, ms. */
const FILE_TIMEOUT_MS = 8_000;
const SHOWN = new Set(["image/jpeg", "image/png", "image/webp"]);

export interface PictureFile {
  readonly file: FileFacts;
  readonly bytes: Uint8Array;
}

interface Doors {
  readonly waha: Pick<WahaClient, "media">;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The bytes of a person's picture, or null when there is nothing at that address that a desk may show. An address is what
 * the gateway says, so only two hosts are ever asked: WhatsApp's, by https and without following it elsewhere, and the
 * gateway's own files. @throws WahaError when the gateway is away
 */
export async function fetchPicture(doors: Doors, url: string): Promise<PictureFile | null> {
  const answer = isWhatsApps(url) ? await fromWhatsApp(doors.fetch, url) : await fromGateway(doors.waha, url);
  const bytes = answer === null ? "cut" : await readDownload(answer.body, answer.sizeBytes, MAX_BYTES);
  if (typeof bytes === "string") return null;
  const file = describeFile(bytes, null);
  return SHOWN.has(file.mimetype) && file.widthPx !== null ? { file, bytes } : null;
}

/** Whether it lies on WhatsApp's servers. A port, a name or another protocol is none of theirs. */
export function isWhatsApps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === "https:" && hostname.endsWith(".whatsapp.net") && [port, username, password].join("") === "";
}

interface Opened {
  readonly body: ReadableStream<Uint8Array>;
  readonly sizeBytes: number | null;
}

/** A picture that is not to be had today is none: tomorrow it is asked for again. */
async function fromWhatsApp(fetch: Doors["fetch"], url: string): Promise<Opened | null> {
  const signal = AbortSignal.timeout(FILE_TIMEOUT_MS);
  const response = await fetch(url, { signal, redirect: "error", cache: "no-store" }).catch(() => null);
  if (response?.ok !== true || response.body === null) {
    await response?.body?.cancel();
    return null;
  }
  const size = response.headers.get("content-length");
  // A compressed answer announces another size than it has.
  const plain = response.headers.get("content-encoding") === null;
  return { body: response.body, sizeBytes: size === null || !plain ? null : Number(size) };
}

async function fromGateway({ media }: Doors["waha"], url: string): Promise<Opened> {
  return media.getFile(url, { timeoutMs: FILE_TIMEOUT_MS });
}
