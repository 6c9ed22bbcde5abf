import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from "@kaunter/domain";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** How the client's person wants to be told of new messages. */
export function createPreferencesRepository(client: DbClient) {
  return {
    async mine(): Promise<Preferences> {
      const row = await ask(client.from("staff_preferences").select("sound, desktop, preview").maybeSingle());
      return row === null ? DEFAULT_PREFERENCES : preferencesSchema.parse(row);
    },
    async save(wanted: Preferences): Promise<void> {
      await call(client, "save_preferences", { ...wanted });
    },
  };
}

export type PreferencesRepository = ReturnType<typeof createPreferencesRepository>;
