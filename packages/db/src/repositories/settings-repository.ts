import { ask } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** A tag staff can put on conversations, which carry its key. */
export interface Tag {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly color: string;
}

/** Tags and the module's settings. */
export function createSettingsRepository(client: DbClient) {
  return {
    /** The tags in use, in their order. */
    async tags(): Promise<Tag[]> {
      const rows = await ask(
        client
          .from("whatsapp_settings")
          .select("key, name, description, color")
          .eq("setting_type", "tag")
          .eq("is_active", true)
          .order("display_order")
          .order("id"),
      );
      return (rows ?? []).map((row) => ({ ...row, color: row.color ?? "light" }));
    },
  };
}

export type SettingsRepository = ReturnType<typeof createSettingsRepository>;
