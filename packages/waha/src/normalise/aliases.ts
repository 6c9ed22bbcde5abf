import { parseChatId, type Alias, type GatewayEvent } from "@kaunter/domain";
import type { LidMapping } from "../wire/contact.ts";
import { address } from "./read.ts";

/** Whatever an engine writes for an address, in its one canonical form; null for what is none. */
export function canonical(value: unknown): string | null {
  const raw = address(value);
  return raw === null ? null : (parseChatId(raw)?.chatId ?? null);
}

/** An alias, when one of the two addresses is hidden and the other one is a phone. */
export function aliasOf(one: string | null, other: string | null, learnedFrom: string): Alias | null {
  const first = one === null ? null : parseChatId(one);
  const second = other === null ? null : parseChatId(other);
  const hidden = [first, second].find((address) => address?.kind === "lid");
  const phone = first?.phone ?? second?.phone;
  return hidden && phone ? { alias: hidden.chatId, phone, learnedFrom } : null;
}

/** What `GET /lids` knows, as one event; pairs without a phone say nothing. Source: WAHA facts §7. */
export function normaliseLids(mappings: readonly LidMapping[]): GatewayEvent {
  const aliases = mappings.flatMap((row) => {
    const alias = aliasOf(row.lid, row.phone, "lids");
    return alias ? [alias] : [];
  });
  return { type: "aliases/learned", aliases };
}
