import { selectConversation } from "@kaunter/chat-core";
import { channelCan } from "@kaunter/domain";
import type { Desk } from "../../state/desk.ts";
import type { Attachment, Verdict, Way } from "./attachment.ts";
import { lookAtFile } from "./look-at-file.ts";
import { setTray, trayOf } from "./tray.ts";

/** As many as WhatsApp takes in one go. */
export const MAX_PICKED = 30;

/**
 * Puts files into the tray of a chat and looks at them one after the other, so that twenty photos do not stop the page.
 * @returns how many had no room
 */
export async function pickFiles(desk: Desk, conversationId: string, files: readonly File[]): Promise<number> {
  const tray = trayOf(desk.store, conversationId);
  const picked = files.slice(0, Math.max(0, MAX_PICKED - tray.length)).map((file) => ({ file, id: desk.newId() }));
  const waiting = picked.map(({ file, id }): Attachment => ({
    id,
    name: file.name,
    sizeBytes: file.size,
    verdict: null,
  }));
  setTray(desk.store, conversationId, [...tray, ...waiting]);
  const gateway = selectConversation(desk.store.getState(), conversationId)?.gateway ?? "waha";
  const { fileBytes } = channelCan(gateway);
  for (const { file, id } of picked) {
    change(desk, conversationId, id, { verdict: await verdictOn(file, fileBytes) });
  }
  return files.length - picked.length;
}

/** Chooses in which way a picked file goes out. */
export function chooseWay(desk: Desk, conversationId: string, { id, verdict }: Attachment, chosen: Way["id"]): void {
  if (verdict !== null && verdict.refused === null)
    change(desk, conversationId, id, { verdict: { ...verdict, chosen } });
}

/** Takes a picked file out again. */
export function unpick({ store }: Desk, conversationId: string, id: string): void {
  setTray(
    store,
    conversationId,
    trayOf(store, conversationId).filter((one) => one.id !== id),
  );
}

/** A folder, or a file that went away meanwhile, cannot be read. */
async function verdictOn(file: File, mostBytes: number): Promise<Verdict> {
  try {
    return await lookAtFile(file, mostBytes);
  } catch (error) {
    if (error instanceof DOMException) return { refused: "broken" };
    throw error;
  }
}

function change({ store }: Desk, conversationId: string, id: string, part: Partial<Attachment>): void {
  const tray = trayOf(store, conversationId);
  if (tray.every((one) => one.id !== id)) return;
  setTray(
    store,
    conversationId,
    tray.map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
}
