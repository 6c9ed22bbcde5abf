import postgres from "postgres";
import { json, ReplyError } from "../http/reply.ts";

/**
 * A refusal in the words of Supabase Storage, which answers most of them with HTTP 400 and the real status in the body.
 * @param statusCode what the client sees as `error.statusCode`
 */
export function storageError(statusCode: number, error: string, message: string, status = 400): ReplyError {
  return new ReplyError(json(status, { statusCode: String(statusCode), error, message }));
}

/** Translates what the policies and keys of schema storage refuse. */
export function presentStorageFailure(error: unknown): unknown {
  if (!(error instanceof postgres.PostgresError)) return error;
  if (error.code === "42501") return storageError(403, "Unauthorized", error.message);
  if (error.code === "23505") return storageError(409, "Duplicate", "The resource already exists");
  if (error.code === "23503") return storageError(404, "Bucket not found", "Bucket not found");
  return error;
}
