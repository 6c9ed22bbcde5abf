import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** Jobs only one process may do. Needs the service key. */
export function createLeasesRepository(client: DbClient) {
  return {
    /** Takes or renews. @returns the fencing token (the same while renewed), or null while another holds it */
    async acquire(name: string, holder: string, ttlMs: number): Promise<number | null> {
      return z
        .number()
        .nullable()
        .parse(await call(client, "acquire_lease", { name, holder, ttl_ms: ttlMs }));
    },
    /** @returns whether it was the holder's to give back */
    async release(name: string, holder: string): Promise<boolean> {
      return z.boolean().parse(await call(client, "release_lease", { name, holder }));
    },
  };
}

export type LeasesRepository = ReturnType<typeof createLeasesRepository>;
