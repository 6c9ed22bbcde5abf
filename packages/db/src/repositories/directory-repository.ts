import { type DeskFilter, type FilterCounts, filterCountsSchema } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

export interface StaffOption {
  readonly id: string;
  readonly name: string;
}

export interface BranchOption {
  readonly id: string;
  readonly name: string;
}

const optionsSchema = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** Who works here, where, and how much stands behind each choice: for menus. */
export function createDirectoryRepository(client: DbClient) {
  return {
    /** Active staff by name. Source: spec "Filters", Assignment. */
    async staff(): Promise<StaffOption[]> {
      const rows = client.from("view_5_3_staff").select("id, name").eq("status", "active").order("name").order("id");
      return optionsSchema.parse(await ask(rows));
    },
    /** Everybody who works or worked here, by name: for what they did. */
    async everybody(): Promise<StaffOption[]> {
      return optionsSchema.parse(await ask(client.from("view_5_3_staff").select("id, name").order("name").order("id")));
    },
    async branches(): Promise<BranchOption[]> {
      return optionsSchema.parse(await ask(client.from("branches").select("id, name").order("name").order("id")));
    },
    /** Among the conversations the caller sees. */
    async filterCounts(status: NonNullable<DeskFilter["status"]>): Promise<FilterCounts> {
      return filterCountsSchema.parse(renameKeys(await call(client, "filter_counts", { status })));
    },
  };
}

export type DirectoryRepository = ReturnType<typeof createDirectoryRepository>;
