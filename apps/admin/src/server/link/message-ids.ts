import type { WahaClient } from "@kaunter/waha";
import { randomBytes } from "node:crypto";

/** The first server that lets a sender choose a text's id. Source: WAHA facts §0 and §6. */
const SINCE = [2026, 4, 3] as const;
/** A server may be updated while this process runs, ms. */
const TRUSTED_MS = 5 * 60_000;

/** A new id as linked devices make them: a prefix and 18 hex digits. */
function newMessageId(): string {
  return `3EB0${randomBytes(9).toString("hex").toUpperCase()}`;
}

/** Does this version take an id with a text? One that cannot be read does not. */
export function takesMessageId(version: string): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (!parts) return false;
  const differing = SINCE.findIndex((wanted, index) => parts[index] !== wanted);
  return differing === -1 || (parts[differing] ?? 0) > (SINCE[differing] ?? 0);
}

/**
 * Makes ids for texts, where the gateway takes them: then what became of a send can be asked by its id. Answers null for
 * an older gateway, and while it does not say what it is.
 */
export function createMessageIds(waha: Pick<WahaClient, "server">, nowMs: () => number): () => Promise<string | null> {
  let known: { takes: boolean; atMs: number } | null = null;
  return async () => {
    if (known === null || nowMs() - known.atMs > TRUSTED_MS) {
      const takes = await waha.server.version().then(
        ({ version }) => takesMessageId(version),
        // The send itself will tell what is wrong with the gateway.
        () => null,
      );
      if (takes === null) return null;
      known = { takes, atMs: nowMs() };
    }
    return known.takes ? newMessageId() : null;
  };
}
