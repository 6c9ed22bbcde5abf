import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import type { Call } from "../http/call.ts";
import type { Service } from "../http/front.ts";
import { json, type Reply, ReplyError } from "../http/reply.ts";
import { handleBuckets } from "./buckets.ts";
import { findObject, presentInfo, sendObject } from "./download.ts";
import { opensLink, signLink } from "./signed-link.ts";
import { asCaller, type StorageContext, type StoredObject } from "./storage-context.ts";
import { presentStorageFailure, storageError } from "./storage-error.ts";
import { upload } from "./upload.ts";

const removal = z.object({ prefixes: z.array(z.string()) });
const signing = z.object({ expiresIn: z.number().positive(), paths: z.array(z.string()).optional() });

async function bodyOf(call: Call): Promise<unknown> {
  return JSON.parse((await call.body()).toString("utf8")) as unknown;
}

async function removeObjects(context: StorageContext, call: Call, bucket: string): Promise<Reply> {
  const { prefixes } = removal.parse(await bodyOf(call));
  const gone = await asCaller(
    context,
    call,
    (tx) => tx<StoredObject[]>`
    delete from storage.objects where bucket_id = ${bucket} and name in ${tx(prefixes)}
    returning id, bucket_id, name, version, metadata, created_at, updated_at`,
  );
  await Promise.all(gone.map((object) => rm(join(context.filesDir, object.version), { force: true })));
  return json(200, gone);
}

async function signObjects(context: StorageContext, call: Call, bucket: string, name: string): Promise<Reply> {
  const { expiresIn, paths } = signing.parse(await bodyOf(call));
  const exp = Math.floor(Date.now() / 1000) + expiresIn;
  const linkTo = async (path: string): Promise<string> => {
    await findObject(context, call, bucket, path);
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return `/object/sign/${bucket}/${encoded}?token=${signLink(context.linkSecret, { url: `${bucket}/${path}`, exp })}`;
  };
  if (paths === undefined) return json(200, { signedURL: await linkTo(name) });
  const links = paths.map(async (path) => {
    const signedURL = await linkTo(path).catch(() => null);
    return {
      path,
      signedURL,
      error: signedURL === null ? "Either the object does not exist or you do not have access to it" : null,
    };
  });
  return json(200, await Promise.all(links));
}

async function handleObjects(context: StorageContext, call: Call, parts: string[]): Promise<Reply> {
  const [first = "", second = "", ...rest] = parts;
  if (first === "sign" && call.method === "POST") return signObjects(context, call, second, rest.join("/"));
  if (first === "info") return presentInfo(await findObject(context, call, second, rest.join("/")));
  if (call.method === "DELETE" && second === "") return removeObjects(context, call, first);
  const [bucket, name] = first === "authenticated" ? [second, rest.join("/")] : [first, [second, ...rest].join("/")];
  if (name === "") throw storageError(400, "invalid_input", "The object has no name");
  if (call.method === "POST" || call.method === "PUT") return upload(context, call, bucket, name);
  return sendObject(context, call, await findObject(context, call, bucket, name));
}

/** `/storage/v1`: private buckets on disk: create, upload, download with Range, remove, signed links. Policies of schema storage decide. */
export function createStorageService(context: StorageContext): Service {
  return async (call) => {
    const [room, ...parts] = call.path.split("/").slice(1).map(decodeURIComponent);
    try {
      if (room === "bucket") return await handleBuckets(context, call, parts[0]);
      if (room === "object") return await handleObjects(context, call, parts);
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError)
        throw storageError(400, "invalid_request", "The body is not what this call takes");
      throw presentStorageFailure(error);
    }
    throw storageError(404, "not_found", "Route not found", 404);
  };
}

/** `GET /storage/v1/object/sign/<bucket>/<path>?token=`: the link is the permission, there is no API key. */
export function createSignedDownload(context: StorageContext) {
  return async (path: string, query: URLSearchParams, request: IncomingMessage): Promise<Reply> => {
    const url = path.split("/").slice(5).map(decodeURIComponent).join("/");
    if (!opensLink(context.linkSecret, query.get("token") ?? "", url)) {
      throw new ReplyError(json(400, { statusCode: "400", error: "InvalidJWT", message: "jwt expired or malformed" }));
    }
    const [bucket = "", ...name] = url.split("/");
    const [object] = await context.sql<StoredObject[]>`
      select id, bucket_id, name, version, metadata, created_at, updated_at from storage.objects
      where bucket_id = ${bucket} and name = ${name.join("/")}`;
    if (object === undefined) throw storageError(404, "not_found", "Object not found");
    return sendObject(context, { headers: request.headers, query }, object);
  };
}
