import { createDeskSettingsRepository, createSettingEditsRepository, type DbClient } from "../../src/index.ts";

/** As one person writes settings. */
export const editsOf = (client: DbClient) => ({
  ...createSettingEditsRepository(client),
  ...createDeskSettingsRepository(client),
});
export type Edits = ReturnType<typeof editsOf>;

/** The tag of that key. @throws when there is none */
export async function tagOf(edits: Edits, key: string) {
  const found = (await edits.tags()).find((one) => one.key === key);
  if (!found) throw new Error(`no tag ${key}`);
  return found;
}
