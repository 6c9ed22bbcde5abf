import type { FileOnItsWay } from "@kaunter/domain";
import type { Desk } from "../desk.ts";
import { holdFile } from "../file-book.ts";
import { quietly } from "../keep-files.ts";
import { deliverFile } from "./deliver-file.ts";
import { queued } from "./queued.ts";

export interface FileToSend {
  readonly blob: Blob;
  readonly facts: FileOnItsWay;
}

export interface FilesToSend {
  readonly conversationId: string;
  /** One message each, in this order. */
  readonly files: readonly FileToSend[];
  /** Stands under the first; "" for none. */
  readonly caption: string;
  /** Id of the message the first answers to. */
  readonly replyTo: string | null;
}

/**
 * Shows the files at once, each a message of its own, and uploads them one after the other. What fails stays in the
 * thread with its reason, its bytes kept over a reload. The draft is not touched.
 */
export async function sendFiles(desk: Desk, { conversationId, files, caption, replyTo }: FilesToSend): Promise<void> {
  const unsent = files.map(({ blob, facts }, index) => ({
    ...{ clientId: desk.newId(), conversationId, file: facts, blob },
    ...{ text: index === 0 ? caption.trim() : "", replyTo: index === 0 ? replyTo : null },
    // Their order is the order of their times.
    createdAtMs: desk.nowMs() + index,
  }));
  for (const { clientId, blob } of unsent) holdFile(desk.store, clientId, blob);
  desk.store.dispatch(unsent.map((one) => queued(desk, one)));
  for (const { clientId, blob, file, text, createdAtMs } of unsent) {
    const kept = { clientId, conversationId, file: blob, name: file.name, caption: text, createdAtMs };
    if (desk.files) void quietly(desk.files.keep(desk.staff.id, kept));
  }
  await Promise.all(unsent.map(({ clientId }) => deliverFile(desk, clientId)));
}
