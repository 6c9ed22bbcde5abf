import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { type Call, header } from "../http/call.ts";
import { empty, json, type Reply } from "../http/reply.ts";
import { asCaller, type StorageContext, type StoredObject } from "./storage-context.ts";
import { storageError } from "./storage-error.ts";

/** The object as the caller may see it. @throws ReplyError 404 */
export async function findObject(
  context: StorageContext,
  call: Call,
  bucket: string,
  name: string,
): Promise<StoredObject> {
  const [object] = await asCaller(
    context,
    call,
    (tx) => tx<StoredObject[]>`
      select id, bucket_id, name, version, metadata, created_at, updated_at from storage.objects
      where bucket_id = ${bucket} and name = ${name}`,
  );
  if (object === undefined) throw storageError(404, "not_found", "Object not found");
  return object;
}

/** `bytes=0-9`, `bytes=10-` and `bytes=-5`; null asks for everything, "bad" cannot be served. */
function parseRange(text: string | undefined, size: number): { start: number; end: number } | null | "bad" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return null;
  const [first, last] = [match[1] ?? "", match[2] ?? ""];
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "bad" : { start, end };
}

/** Sends the file, or the part of it the `Range` header names. */
export function sendObject(
  context: StorageContext,
  call: Pick<Call, "headers" | "query">,
  object: StoredObject,
): Reply {
  const { metadata } = object;
  const file = join(context.filesDir, object.version);
  if (!existsSync(file)) throw storageError(404, "not_found", "Object not found");
  const range = parseRange(header(call, "range"), metadata.size);
  if (range === "bad") return empty(416, { "content-range": `bytes */${String(metadata.size)}` });
  const download = call.query.get("download");
  const fileName = encodeURIComponent(
    download === null || download === "" ? (object.name.split("/").at(-1) ?? "file") : download,
  );
  const length = range === null ? metadata.size : range.end - range.start + 1;
  const headers: Record<string, string> = {
    "content-type": metadata.mimetype,
    "content-length": String(length),
    "cache-control": metadata.cacheControl,
    "accept-ranges": "bytes",
    etag: metadata.eTag,
    "last-modified": new Date(object.updated_at).toUTCString(),
    ...(download === null ? {} : { "content-disposition": `attachment; filename*=UTF-8''${fileName}` }),
    ...(range === null
      ? {}
      : { "content-range": `bytes ${String(range.start)}-${String(range.end)}/${String(metadata.size)}` }),
  };
  return { status: range === null ? 200 : 206, headers, body: createReadStream(file, range ?? {}) };
}

/** `GET /object/info/<bucket>/<path>`. */
export function presentInfo(object: StoredObject): Reply {
  const { id, name, version, bucket_id, metadata, created_at, updated_at } = object;
  return json(200, {
    id,
    name,
    version,
    bucket_id,
    size: metadata.size,
    content_type: metadata.mimetype,
    cache_control: metadata.cacheControl,
    etag: metadata.eTag,
    metadata: {},
    last_modified: updated_at,
    created_at,
  });
}
