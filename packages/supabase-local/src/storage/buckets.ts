import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { asCaller, type StorageContext } from "./storage-context.ts";
import { storageError } from "./storage-error.ts";

const wantedBucket = z.object({
  id: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  public: z.boolean().default(false),
  file_size_limit: z.number().int().nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
});

const COLUMNS = ["id", "name", "owner", "public", "file_size_limit", "allowed_mime_types", "created_at", "updated_at"];

async function create(context: StorageContext, call: Call): Promise<Reply> {
  const wanted = wantedBucket.parse(JSON.parse((await call.body()).toString("utf8")));
  const name = wanted.name ?? wanted.id;
  const id = wanted.id ?? wanted.name;
  if (id === undefined || name === undefined) throw storageError(400, "invalid_input", "id or name is required");
  await asCaller(context, call, async (tx) => {
    await tx`
      insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
      values (${id}, ${name}, ${wanted.public}, ${wanted.file_size_limit ?? null}, ${wanted.allowed_mime_types ?? null})`;
  });
  return json(200, { name });
}

async function list(context: StorageContext, call: Call): Promise<Reply> {
  return json(200, await asCaller(context, call, (tx) => tx`select ${tx(COLUMNS)} from storage.buckets order by name`));
}

async function get(context: StorageContext, call: Call, id: string): Promise<Reply> {
  const [bucket] = await asCaller(
    context,
    call,
    (tx) => tx`select ${tx(COLUMNS)} from storage.buckets where id = ${id}`,
  );
  if (bucket === undefined) throw storageError(404, "Bucket not found", "Bucket not found");
  return json(200, bucket);
}

async function remove(context: StorageContext, call: Call, id: string): Promise<Reply> {
  await get(context, call, id);
  const deleted = await asCaller(context, call, async (tx) => {
    const objects = await tx`select from storage.objects where bucket_id = ${id} limit 1`;
    if (objects.length > 0) throw storageError(409, "InvalidRequest", "The bucket you tried to delete is not empty");
    return tx`delete from storage.buckets where id = ${id} returning id`;
  });
  if (deleted.length === 0) throw storageError(403, "Unauthorized", "not allowed");
  return json(200, { message: "Successfully deleted" });
}

/** `/bucket` and `/bucket/<id>`: create, list, get, delete. @throws ReplyError */
export function handleBuckets(context: StorageContext, call: Call, id: string | undefined): Promise<Reply> {
  if (id === undefined) return call.method === "POST" ? create(context, call) : list(context, call);
  if (call.method === "DELETE") return remove(context, call, id);
  return get(context, call, id);
}
