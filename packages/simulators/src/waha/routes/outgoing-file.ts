import { EngineException } from "../http/reply.ts";
import type { SimMedia } from "../world.ts";

type Raw = Record<string, unknown>;

/** Reads `file`: bytes as base64, or an address the engine fetches. */
export async function readFile(file: unknown): Promise<SimMedia> {
  const raw = (typeof file === "object" && file !== null ? file : {}) as Raw;
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

/** The protocol message around a file. */
export function protoOfFile(
  kind: "image" | "document",
  media: SimMedia,
  caption: string | null,
  context: Raw | null,
): Raw {
  const bytes = Math.floor((media.base64.length * 3) / 4);
  const common = {
    mimetype: media.mimetype,
    fileLength: String(bytes),
    ...(caption === null ? {} : { caption }),
    ...(context ? { contextInfo: context } : {}),
  };
  if (kind === "image") return { imageMessage: common };
  const documentMessage = { ...common, fileName: media.filename ?? "file" };
  return caption === null ? { documentMessage } : { documentWithCaptionMessage: { message: { documentMessage } } };
}
