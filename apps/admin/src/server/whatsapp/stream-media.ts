import { createMessageFilesRepository, type MessageFile } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { byteRange, type ByteRange } from "@/server/media/byte-range";
import { namesEtag } from "@/server/media/names-etag";
import { servingHeaders } from "@/server/media/serving-headers";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "./waha-to-app-error";

export const mediaQuerySchema = z.strictObject({ message: z.uuid(), download: z.literal("1").optional() });
type MediaQuery = z.output<typeof mediaQuerySchema>;

/**
 * The file of a message, to whoever may see the message; whole or in part. The address of a file never changes its
 * content, so a browser may keep it, for the cookie it came with.
 * @throws AppError `not_found` (also where it is not for them), `media_fetching`, `media_gone`, `too_large`
 */
export async function streamMedia(staff: CurrentStaff, query: MediaQuery, request: Request): Promise<Response> {
  const file = requireStored(await createMessageFilesRepository(staff.client).find(query.message));
  const etag = `"${file.hash ?? file.path}"`;
  const caching = { ETag: etag, "Cache-Control": "private, max-age=31536000, immutable", Vary: "Cookie" };
  if (namesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: caching });
  const type = {
    mimetype: file.mimetype ?? "application/octet-stream",
    filename: file.filename,
    download: query.download !== undefined,
  };
  const headers = { ...servingHeaders(type), ...caching, "Accept-Ranges": "bytes" };
  const range = rangeOf(request, etag, file.sizeBytes);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${String(file.sizeBytes)}` } });
  }
  const body = await open(file.path, range, request.signal);
  return new Response(body, {
    status: range === null ? 200 : 206,
    headers: { ...headers, ...lengthHeaders(range, file.sizeBytes) },
  });
}

function requireStored(file: MessageFile): MessageFile & { path: string } {
  const { state, path } = file;
  if (state === "wanted") throw new AppError("media_fetching", "This file is still being fetched.");
  if (state === "too_large") throw new AppError("too_large", "This file is larger than the desk keeps.");
  if (state === "gone") throw new AppError("media_gone", "WhatsApp no longer has this file.");
  if (state === null || path === null) throw new AppError("not_found", "This message carries no file.");
  return { ...file, path };
}

/** `If-Range` with another content means: then rather the whole. */
function rangeOf({ headers }: Request, etag: string, sizeBytes: number | null): ByteRange | null | "unsatisfiable" {
  const condition = headers.get("if-range");
  if (sizeBytes === null || (condition !== null && condition !== etag)) return null;
  return byteRange(headers.get("range"), sizeBytes);
}

function lengthHeaders(range: ByteRange | null, sizeBytes: number | null): Record<string, string> {
  if (sizeBytes === null) return {};
  if (range === null) return { "Content-Length": String(sizeBytes) };
  const { start, end } = range;
  const part = `bytes ${String(start)}-${String(end)}/${String(sizeBytes)}`;
  return { "Content-Length": String(end - start + 1), "Content-Range": part };
}

async function open(path: string, range: ByteRange | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  try {
    return await runtime().media.open(path, range, signal);
  } catch (error) {
    if (wahaToAppError(error).code !== "not_found") throw error;
    throw new AppError("media_gone", "The file is not in the store any more.", { cause: error });
  }
}
