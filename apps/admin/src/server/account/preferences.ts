import { createPreferencesRepository } from "@kaunter/db";
import type { Preferences } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";

/** How this person wants to be told of new messages. */
export function readPreferences({ client }: Pick<CurrentStaff, "client">): Promise<Preferences> {
  return createPreferencesRepository(client).mine();
}

export async function savePreferences(
  { client }: Pick<CurrentStaff, "client">,
  wanted: Preferences,
): Promise<{ ok: true }> {
  await createPreferencesRepository(client).save(wanted);
  return { ok: true };
}
