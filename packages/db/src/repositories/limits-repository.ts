import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** A bucket of tokens: so many at once, then one more every `refillMs`. */
export interface Limit {
  readonly capacity: number;
  readonly refillMs: number;
}

/** How often somebody may do something, counted for all server processes together. Needs the service key. */
export function createLimitsRepository(client: DbClient) {
  return {
    /** @returns 0 when the token was taken, else after how many ms there will be one */
    async take(bucket: string, { capacity, refillMs }: Limit): Promise<number> {
      return z.number().parse(await call(client, "take_token", { bucket, capacity, refill_ms: refillMs }));
    },
    /** Puts a token back that turned out not to be due. */
    async giveBack(bucket: string): Promise<void> {
      await call(client, "give_token", { bucket });
    },
  };
}

export type LimitsRepository = ReturnType<typeof createLimitsRepository>;
