import { record } from "../read.ts";

type Raw = Record<string, unknown>;

/**
 * A record with its alternatives brought up. Go writes a choice between fields (`oneof`) as a field of its own in
 * capitals around the chosen one, `{ "Response": { "SelectedDisplayText": "Yes" } }`, where Baileys writes
 * `{ "selectedDisplayText": "Yes" }`. Source: whatsmeow's waE2E types as encoding/json writes them.
 */
export function lift(raw: Raw): Raw {
  const lifted: Raw = { ...raw };
  for (const [key, value] of Object.entries(raw)) {
    const chosen = /^[A-Z][a-z]/.test(key) ? Object.entries(record(value) ?? {}) : [];
    const [only] = chosen;
    if (only && chosen.length === 1) lifted[only[0].charAt(0).toLowerCase() + only[0].slice(1)] ??= only[1];
  }
  return lifted;
}
