import { EngineException } from "../http/reply.ts";
import { rawOf, type Raw } from "../raw.ts";
import type { SimMedia } from "../world.ts";

/** How a file is shown. */
export type FileKind = "image" | "document" | "voice" | "video" | "note";

/** Reads `file`: bytes as base64, or an address the engine fetches. */
export async function readFile(file: unknown): Promise<SimMedia> {
  const raw = rawOf(file) ?? {};
  const mimetype = typeof raw.mimetype === "string" ? raw.mimetype : "application/octet-stream";
  const filename = typeof raw.filename === "string" ? raw.filename : null;
  if (typeof raw.data === "string") return { mimetype, filename, base64: raw.data };
  if (typeof raw.url !== "string") {
    throw new EngineException("Cannot read properties of undefined (reading 'url')", "TypeError");
  }
  const response = await fetch(raw.url);
  if (!response.ok)
    throw new EngineException(`Request failed with status code ${String(response.status)}`, "AxiosError");
  return { mimetype, filename, base64: Buffer.from(await response.arrayBuffer()).toString("base64") };
}

/** The protocol message around a file. `context` is spread in: `{ contextInfo }` or nothing. */
export function protoOfFile(kind: FileKind, media: SimMedia, caption: string | null, context: Raw): Raw {
  const common = {
    mimetype: media.mimetype,
    fileLength: String(Math.floor((media.base64.length * 3) / 4)),
    ...(caption === null ? {} : { caption }),
    ...context,
  };
  if (kind === "image") return { imageMessage: common };
  if (kind === "voice") return { audioMessage: { ...common, seconds: 1, ptt: true } };
  if (kind === "video") return { videoMessage: { ...common, seconds: 1 } };
  if (kind === "note") return { ptvMessage: { ...common, seconds: 1 } };
  const documentMessage = { ...common, fileName: media.filename ?? "file" };
  return caption === null ? { documentMessage } : { documentWithCaptionMessage: { message: { documentMessage } } };
}
