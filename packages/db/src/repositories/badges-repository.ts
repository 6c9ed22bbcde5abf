import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** The badges conversations carry, kept right with the service key. */
export function createBadgesRepository(client: DbClient) {
  return {
    /** Sets right those a new day changed. @returns how many, at most 500 */
    async refresh(): Promise<number> {
      return z.number().parse(await call(client, "refresh_badges", {}));
    },
  };
}

export type BadgesRepository = ReturnType<typeof createBadgesRepository>;
