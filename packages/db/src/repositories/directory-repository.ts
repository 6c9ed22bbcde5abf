import { z } from "zod";
import { ask } from "../ask.ts";
import type { DbClient } from "../client.ts";

export interface StaffOption {
  readonly id: string;
  readonly name: string;
}

const optionsSchema = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** Who works here: for menus. */
export function createDirectoryRepository(client: DbClient) {
  return {
    /** Active staff by name. Source: spec "Filters", Assignment. */
    async staff(): Promise<StaffOption[]> {
      const rows = client.from("view_5_3_staff").select("id, name").eq("status", "active").order("name").order("id");
      return optionsSchema.parse(await ask(rows));
    },
  };
}
