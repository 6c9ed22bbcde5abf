import type { SyncedChat } from "@kaunter/db";
import { type ContactSyncFailure, normalisePhone, parseChatId, type ParsedChatId } from "@kaunter/domain";
import type { UltraMsgChat } from "@kaunter/ultramsg";
import { storable } from "@/server/link/storable";

/** What of an answer is a person, once each, and what became of the rest. */
export interface ReadChats {
  readonly people: readonly SyncedChat[];
  /** Groups, channels, posts, and further spellings of somebody who is among the people. */
  readonly skipped: number;
  readonly failed: readonly ContactSyncFailure[];
}

/**
 * The people of a list of chats. One number in several spellings (`+60 12-345 6789`, `012…`, with a device) is one person,
 * under the newest name that is one: a number written out is no name.
 */
export function readChats(chats: readonly UltraMsgChat[]): ReadChats {
  const people = new Map<string, SyncedChat>();
  const failed: ContactSyncFailure[] = [];
  let skipped = 0;
  for (const raw of chats) {
    const address = addressOf(raw.id);
    if (address === null) {
      failed.push({ chatId: storable(raw.id).slice(0, 100), reason: "This is no WhatsApp address or phone number." });
    } else if (address.kind === "person" || address.kind === "lid") {
      const before = people.get(address.chatId);
      if (before) skipped += 1;
      people.set(address.chatId, before ? newer(before, chatOf(raw, address)) : chatOf(raw, address));
    } else skipped += 1;
  }
  return { people: [...people.values()], skipped, failed };
}

function addressOf(id: string): ParsedChatId | null {
  const [user = "", server] = id.trim().split("@");
  const isPhone = server === undefined || server === "c.us" || server === "s.whatsapp.net";
  const phone = isPhone ? normalisePhone(user.replace(/:\d+$/, "")) : null;
  return parseChatId(phone ?? id);
}

function chatOf({ name, lastTimeS }: UltraMsgChat, { chatId, phone }: ParsedChatId): SyncedChat {
  const atMs = lastTimeS === null || lastTimeS <= 0 ? null : Math.round(lastTimeS * 1000);
  return { chatId, phone, name: nameOf(name), atMs: atMs !== null && Number.isSafeInteger(atMs) ? atMs : null };
}

/** Null for nothing, for blanks, and for a number in place of a name. */
function nameOf(name: string | null): string | null {
  const tidy = storable(name ?? "").trim();
  return tidy === "" || /^[+\d\s().-]+$/.test(tidy) ? null : tidy;
}

function newer(one: SyncedChat, other: SyncedChat): SyncedChat {
  const [late, early] = (other.atMs ?? 0) > (one.atMs ?? 0) ? [other, one] : [one, other];
  return { ...late, name: late.name ?? early.name };
}
