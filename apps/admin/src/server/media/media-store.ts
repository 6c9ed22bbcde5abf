import type { DbClient } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import type { ByteRange } from "./byte-range";

/** A private bucket without staff policies: only the server reads and writes it. */
const BUCKET = "whatsapp-media";

export interface MediaStore {
  /** Keeps a file; the same path twice keeps the first one. @throws AppError */
  put(path: string, bytes: Uint8Array, mimetype: string): Promise<void>;
  /** @throws AppError `not_found` */
  get(path: string): Promise<Uint8Array>;
  /** Opens a file, or a part of it, without reading it. @throws AppError `not_found` */
  open(path: string, range: ByteRange | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  remove(paths: readonly string[]): Promise<void>;
  /** Is the bucket there? @throws AppError when it is not, or cannot be asked for */
  check(): Promise<void>;
}

interface StoreAddress {
  /** Origin of the Supabase project. */
  readonly url: string;
  readonly serviceKey: string;
}

/** Files of messages. Needs the service key. Source: architecture §4 "Media". */
export function createMediaStore(client: DbClient, address: StoreAddress): MediaStore {
  const files = client.storage.from(BUCKET);
  return {
    async put(path, bytes, mimetype) {
      const { error } = await files.upload(path, bytes, { contentType: mimetype, upsert: false });
      if (error && !/exists|duplicate/i.test(error.message)) throw failed(error);
    },
    async get(path) {
      const { data, error } = await files.download(path);
      if (error) throw failed(error);
      return new Uint8Array(await data.arrayBuffer());
    },
    open: (path, range, signal) => openFile(address, path, range, signal),
    async remove(paths) {
      const { error } = await files.remove([...paths]);
      if (error) throw failed(error);
    },
    async check() {
      const { error } = await client.storage.getBucket(BUCKET);
      if (error) throw failed(error);
    },
  };
}

/** The storage client knows no ranges, so the bytes are asked for by hand. */
async function openFile(
  { url, serviceKey }: StoreAddress,
  path: string,
  range: ByteRange | null,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const headers = { apikey: serviceKey, Authorization: `Bearer ${serviceKey}` };
  const part = range === null ? {} : { Range: `bytes=${String(range.start)}-${String(range.end)}` };
  const where = `${url.replace(/\/+$/, "")}/storage/v1/object/authenticated/${BUCKET}/${path}`;
  let response: Response;
  try {
    response = await fetch(where, { headers: { ...headers, ...part }, signal, cache: "no-store", redirect: "error" });
  } catch (cause) {
    throw failed({ message: "the file store cannot be reached", cause });
  }
  if (response.ok && response.body && (range === null || response.status === 206)) return response.body;
  const { statusCode } = (await response.json().catch(() => ({}))) as { statusCode?: unknown };
  throw failed({ message: `status ${String(response.status)}`, statusCode: String(statusCode ?? response.status) });
}

function failed(error: { message: string; statusCode?: string | undefined; cause?: unknown }): AppError {
  return error.statusCode === "404"
    ? new AppError("not_found", "The file is gone.", { cause: error })
    : new AppError("database_unavailable", "The file store does not answer.", { cause: error });
}
