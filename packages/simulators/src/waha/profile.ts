import type { EngineName } from "./engine/engine.ts";

/** Which WAHA is played. Versions differ in what they allow, not in how they write it. Source: WAHA facts §0. */
export interface Profile {
  readonly version: string;
  readonly engine: EngineName;
  readonly tier: "CORE";
  /** The old CORE image: one session called `default`, no media sending, no health check. */
  readonly core: boolean;
  /** Whether a send may bring the id it wants (from 2026.4.3 on). */
  readonly takesMessageId: boolean;
  /** Whether the key may travel in the query (from 2026.4.3 on). */
  readonly keyInQuery: boolean;
}

/** The newest documented server: what a demo talks to. */
export const noweb2026_7: Profile = {
  version: "2026.7.1",
  engine: "NOWEB",
  tier: "CORE",
  core: false,
  takesMessageId: true,
  keyInQuery: true,
};

/** The server all transcripts were recorded from. */
export const noweb2026_2: Profile = {
  ...noweb2026_7,
  version: "2026.2.1",
  core: true,
  takesMessageId: false,
  keyInQuery: false,
};

/** The other engines of that server. Constructed from documents, never recorded: see the README. */
export const gows2026_7: Profile = { ...noweb2026_7, engine: "GOWS" };
export const webjs2026_7: Profile = { ...noweb2026_7, engine: "WEBJS" };

/** The block every event, error and version answer carries. */
export function environmentOf(profile: Profile) {
  const { version, engine, tier } = profile;
  const browser = engine === "WEBJS" ? "/usr/bin/chromium" : null;
  return { version, engine, tier, browser, platform: "linux/x64", worker: { id: null } };
}
