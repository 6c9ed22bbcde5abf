import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Call, header } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { asCaller, type StorageContext } from "./storage-context.ts";
import { storageError } from "./storage-error.ts";

interface Incoming {
  bytes: Buffer;
  mimetype: string;
  cacheControl: string;
}

interface Limits {
  file_size_limit: string | null;
  allowed_mime_types: string[] | null;
}

/** Storage-js sends a Blob as a form, everything else as it is. */
async function readIncoming(call: Call): Promise<Incoming> {
  const body = await call.body();
  const contentType = header(call, "content-type") ?? "application/octet-stream";
  const headerControl = header(call, "cache-control") ?? "no-cache";
  if (!contentType.startsWith("multipart/form-data"))
    return { bytes: body, mimetype: contentType, cacheControl: headerControl };
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const file = [...form.values()].find((value) => typeof value !== "string");
  if (file === undefined || typeof file === "string")
    throw storageError(400, "invalid_request", "The form has no file");
  const seconds = form.get("cacheControl");
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    mimetype: file.type === "" ? "application/octet-stream" : file.type,
    cacheControl: typeof seconds === "string" ? `max-age=${seconds}` : headerControl,
  };
}

async function requireLimits(context: StorageContext, bucket: string, incoming: Incoming): Promise<void> {
  const [limits] = await context.sql<
    Limits[]
  >`select file_size_limit, allowed_mime_types from storage.buckets where id = ${bucket}`;
  if (limits === undefined) throw storageError(404, "Bucket not found", "Bucket not found");
  if (limits.file_size_limit !== null && incoming.bytes.length > Number(limits.file_size_limit)) {
    throw storageError(413, "Payload too large", "The object exceeded the maximum allowed size", 413);
  }
  const plain = incoming.mimetype.split(";")[0]?.trim() ?? "";
  const allowed = limits.allowed_mime_types?.some(
    (each) => each === plain || (each.endsWith("/*") && plain.startsWith(each.slice(0, -1))),
  );
  if (allowed === false) throw storageError(415, "invalid_mime_type", `mime type ${plain} is not supported`);
}

/**
 * `POST` (new) and `PUT` (replace) of `/object/<bucket>/<path>`. The file is on disk before its row is committed; the version
 * in the row names it, so a replaced file is never half old, half new.
 */
export async function upload(context: StorageContext, call: Call, bucket: string, name: string): Promise<Reply> {
  const incoming = await readIncoming(call);
  await requireLimits(context, bucket, incoming);
  const version = randomUUID();
  const file = join(context.filesDir, version);
  await mkdir(context.filesDir, { recursive: true });
  await writeFile(`${file}.part`, incoming.bytes);
  await rename(`${file}.part`, file);
  const upsert = call.method === "PUT" || header(call, "x-upsert") === "true";
  const eTag = `"${createHash("md5").update(incoming.bytes).digest("hex")}"`;
  const metadata = {
    size: incoming.bytes.length,
    contentLength: incoming.bytes.length,
    mimetype: incoming.mimetype,
    cacheControl: incoming.cacheControl,
    eTag,
  };
  try {
    const { id, old } = await asCaller(context, call, async (tx) => {
      const [before] = upsert
        ? await tx<
            { version: string }[]
          >`select version from storage.objects where bucket_id = ${bucket} and name = ${name}`
        : [];
      const owner = call.caller.claims.sub ?? null;
      const [row] = await tx<{ id: string }[]>`
        insert into storage.objects (bucket_id, name, version, metadata, owner, owner_id)
        values (${bucket}, ${name}, ${version}, ${tx.json(metadata)}, ${owner}, ${owner})
        ${upsert ? tx`on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata, updated_at = now()` : tx``}
        returning id`;
      return { id: row?.id ?? "", old: before?.version };
    });
    if (old !== undefined) await rm(join(context.filesDir, old), { force: true });
    return json(200, { Id: id, Key: `${bucket}/${name}` });
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
