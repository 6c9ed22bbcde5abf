import type { FileFacts } from "@kaunter/db";
import { randomUUID } from "node:crypto";
import type { MediaStore } from "./media-store";

/**
 * Keeps a file once, whoever brings it: known bytes are not stored again, and of two who bring the same at one moment the
 * later takes its own copy back.
 * @param note writes the file down; with null it answers where these bytes lie already, or null when they are not known
 */
export async function keepFile(
  store: Pick<MediaStore, "put" | "remove">,
  file: FileFacts,
  bytes: Uint8Array,
  note: (path: string | null) => Promise<string | null>,
): Promise<void> {
  if ((await note(null)) !== null) return;
  const path = `media/${randomUUID()}`;
  await store.put(path, bytes, file.mimetype);
  if ((await note(path)) !== path) await store.remove([path]);
}
