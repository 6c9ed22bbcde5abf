import { type AuditEntry, ERASURE_REASONS, type ErasureReason } from "@kaunter/domain";
import { z } from "zod";
import { type ActionKey, actionKey } from "./actions.ts";

/** What a sentence of the catalogue may name. All are words already; a figure is a number. */
export interface DeedValues {
  readonly chat: string;
  readonly about: string;
  readonly whom: string;
  readonly added: string;
  readonly removed: string;
  readonly fields: string;
  readonly status: string;
  readonly module: string;
  readonly rights: string;
  readonly was: number;
  readonly characters: number;
  readonly conversations: number;
  readonly messages: number;
  readonly originals: number;
  /** How long messages are kept; 0: for ever. */
  readonly days: number;
  readonly kept: "yes" | "no";
  /** Why a person was erased, where it is one of ours to name. */
  readonly reason: ErasureReason | "other";
  readonly change: "added" | "removed" | "both";
}

export type DeedKey = ActionKey | "erased" | "unknown" | "unassigned" | "staff_bound";

/** How this page calls what has no name of its own here. */
export interface DeedNames {
  readonly person: (id: string) => string;
  readonly gone: string;
  readonly list: (words: readonly string[]) => string;
  readonly word: (kind: "status" | "module" | "right" | "field" | "setting", code: string) => string;
}

const text = z.string().catch("");
const texts = z.array(z.string()).catch([]);
const reasonSchema = z.enum(ERASURE_REASONS).or(z.literal("other")).catch("other");
const count = z.number().catch(0);
const record = z.record(z.string(), z.unknown()).catch({});

/** The sentence for a line of the log, and what it names. Details are data from a table: what is missing stays empty. */
export function describeDeed(entry: AuditEntry, names: DeedNames): { key: DeedKey; values: DeedValues } {
  const { details } = entry;
  const [now, was] = [record.parse(details["now"]), record.parse(details["was"])];
  const [added, removed] = [texts.parse(details["added"]), texts.parse(details["removed"])];
  const after = Object.keys(now).length > 0 ? now : was;
  const rights = (["view", "edit"] as const).filter((right) => after[`can_${right}`] === true);
  const whom = text.parse(details["staff_id"] ?? after["staff_id"]);
  return {
    key: keyOf(entry),
    values: {
      chat: entry.conversationName ?? names.gone,
      about: aboutOf(entry, after, names),
      whom: whom === "" ? names.gone : names.person(whom),
      added: names.list(added),
      removed: names.list(removed),
      fields: names.list(texts.parse(details["changed"]).map((field) => names.word("field", field))),
      status: names.word("status", text.parse(details["status"])),
      module: names.word("module", text.parse(after["module"])),
      rights: names.list(rights.map((right) => names.word("right", right))),
      was: count.parse(details["was"]),
      characters: count.parse(details["characters"]),
      conversations: count.parse(details["conversations"]),
      messages: count.parse(details["messages"]),
      originals: count.parse(details["originals"]),
      days: count.parse(details["value"]),
      reason: reasonSchema.parse(details["reason"]),
      kept: details["value"] === false ? "no" : "yes",
      change: removed.length === 0 ? "added" : added.length === 0 ? "removed" : "both",
    },
  };
}

function keyOf({ action, details }: AuditEntry): DeedKey {
  if (details["erased"] === true) return "erased";
  if (action === "conversation/assigned" && typeof details["staff_id"] !== "string") return "unassigned";
  if (action === "staff/changed" && texts.parse(details["changed"]).join() === "auth_user_id") return "staff_bound";
  return actionKey(action) ?? "unknown";
}

/** What it was done to, by the best name there is: a colleague's, a role's, a key, else nothing. */
function aboutOf(
  { entity, entityId, action }: AuditEntry,
  after: Readonly<Record<string, unknown>>,
  { person, word }: DeedNames,
): string {
  if (entityId === null) return action;
  if (entity === "staff" || entity === "permission") return person(entityId);
  if (entity === "role") return word("status", entityId);
  // The desk's own settings have names; the hours of a branch carry its id behind a colon. Tags are called by their key.
  const ofDesk = after["setting_type"] === "module" || action === "setting/ordered";
  if (entity === "setting" && ofDesk) return word("setting", entityId.replace(/:.*$/, ""));
  return entityId;
}
