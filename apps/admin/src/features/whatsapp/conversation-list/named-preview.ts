import type { DeskState } from "@kaunter/chat-core";

/** A preview with names for the numbers it calls by "@", as far as their chats are at hand, and ours. */
export function namedPreview(state: DeskState, preview: string): string {
  if (!preview.includes("@")) return preview;
  return preview.replace(/@(\d{5,20})/gu, (written, digits: string) => {
    const name = ownName(state, digits) ?? nameOf(state, digits);
    return name === null ? written : `@${name}`;
  });
}

function ownName(state: DeskState, digits: string): string | null {
  const own = Object.values(state.sessions).find(({ value }) => value.phone === digits);
  return own?.value.pushName ?? null;
}

function nameOf(state: DeskState, digits: string): string | null {
  const addresses = [`${digits}@c.us`, `${digits}@lid`];
  const known = Object.values(state.conversations.byId).find(({ value }) => addresses.includes(value.chatId));
  return known?.value.name ?? null;
}
