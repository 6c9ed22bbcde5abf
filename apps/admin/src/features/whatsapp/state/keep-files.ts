import type { DeskState } from "@kaunter/chat-core";
import type { Desk } from "./desk.ts";
import { holdFile, letFilesGo } from "./file-book.ts";
import type { UnsentFiles } from "./unsent-files.ts";

/** A file whose message nobody knows any more is kept this long, ms: another tab may still be sending it. */
const ORPHAN_MS = 24 * 3_600_000;

/**
 * Brings back the files of unsent messages, clears other people's, and forgets what arrived or was thrown away. While a
 * file is on its way, leaving the page asks first. Answers the way to stop.
 */
export function keepFiles(desk: Desk, page: Window): () => void {
  const { store, files } = desk;
  if (files) void quietly(bringBack(desk, files));
  let before = store.getState().outbox;
  const unsubscribe = store.subscribe(() => {
    const { outbox } = store.getState();
    if (outbox === before) return;
    const gone = Object.values(before).filter(({ clientId, file }) => file && outbox[clientId] === undefined);
    before = outbox;
    for (const { clientId } of gone) if (files) void quietly(files.forget(clientId));
    if (gone.length > 0) letFilesGo(store);
  });
  const warn = (event: Event) => {
    if (isUploading(store.getState().outbox)) event.preventDefault();
  };
  page.addEventListener("beforeunload", warn);
  return () => {
    unsubscribe();
    page.removeEventListener("beforeunload", warn);
  };
}

async function bringBack({ store, staff, nowMs }: Desk, files: UnsentFiles): Promise<void> {
  await files.forgetOthers(staff.id);
  const kept = await files.list(staff.id);
  for (const { clientId, file, createdAtMs } of kept) {
    if (store.getState().outbox[clientId]) holdFile(store, clientId, file);
    else if (nowMs() - createdAtMs > ORPHAN_MS) await files.forget(clientId);
  }
}

const isUploading = (outbox: DeskState["outbox"]): boolean =>
  Object.values(outbox).some(({ file, state }) => file !== undefined && state === "sending");

/** A browser that refuses its store has kept nothing: the files are in memory, and leaving the page asks first. */
export async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
