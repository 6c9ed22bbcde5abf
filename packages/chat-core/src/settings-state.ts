import type { SettingsChange, Tag } from "@kaunter/domain";

/** What was set for the whole desk. */
export interface SettingsState {
  /** The tags in use, in their order, with the feed cursor they came with; null when they came as an answer. */
  readonly tags: { readonly value: readonly Tag[]; readonly cursor: string | null };
  /** Where in the feed each kind last changed; a kind that is not here has not changed since this screen began. */
  readonly changedAt: Readonly<Partial<Record<SettingsChange["kind"], string>>>;
}
