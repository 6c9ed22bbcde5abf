import type { SettingsChange, Tag } from "@kaunter/domain";
import { isOutdated, laterCursor } from "../cursor.ts";
import { sameShape } from "../same-shape.ts";
import type { DeskState } from "../state.ts";

type Settings = DeskState["settings"];

/** What a kind of setting is now, from the feed. */
export function settingsArrived(settings: Settings, { kind, tags }: SettingsChange, cursor: string): Settings {
  const changedAt = { ...settings.changedAt, [kind]: laterCursor(settings.changedAt[kind] ?? null, cursor) };
  const next = tags !== null && !isOutdated(cursor, settings.tags.cursor) ? { value: tags, cursor } : settings.tags;
  const held = sameShape(next.value, settings.tags.value) ? { ...next, value: settings.tags.value } : next;
  const after = { tags: held, changedAt };
  return sameShape(after, settings) ? settings : after;
}

/** The tags as an answer has them: what the feed said is newer. */
export function tagsLoaded(settings: Settings, tags: readonly Tag[]): Settings {
  if (settings.tags.cursor !== null || sameShape(settings.tags.value, tags)) return settings;
  return { ...settings, tags: { value: tags, cursor: null } };
}

/** Names stay on the cards until they are read again; any answer is newer than what was held. */
export function settingsDropped(settings: Settings): Settings {
  return { tags: { value: settings.tags.value, cursor: null }, changedAt: {} };
}
