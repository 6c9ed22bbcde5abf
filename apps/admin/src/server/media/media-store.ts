import type { DbClient } from "@kaunter/db";
import { AppError } from "@kaunter/domain";

/** A private bucket without staff policies: only the server reads and writes it. */
const BUCKET = "whatsapp-media";

export interface MediaStore {
  /** Keeps a file; the same path twice keeps the first one. @throws AppError */
  put(path: string, bytes: Uint8Array, mimetype: string): Promise<void>;
  /** @throws AppError `not_found` */
  get(path: string): Promise<Uint8Array>;
  remove(path: string): Promise<void>;
}

/** Files of messages. Needs the service key. Source: architecture §4 "Media". */
export function createMediaStore(client: DbClient): MediaStore {
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
    async remove(path) {
      const { error } = await files.remove([path]);
      if (error) throw failed(error);
    },
  };
}

function failed(error: { message: string; statusCode?: string | undefined }): AppError {
  return error.statusCode === "404"
    ? new AppError("not_found", "The file is gone.", { cause: error })
    : new AppError("database_unavailable", "The file store does not answer.", { cause: error });
}
