import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** So many rows at most a call writes: short enough for a busy database, and a small page of the feed. */
const ROWS = 200;

/** What is known of UltraMsg's instances beside their chats, and of one account on both gateways. Needs the service key. */
export function createTwinsRepository(client: DbClient) {
  return {
    /** Notes the number an UltraMsg instance says it is; digits only. */
    async noteAccount(instance: string, phone: string): Promise<void> {
      await call(client, "note_gateway_account", { gateway: "ultramsg", session: instance, phone });
    },
    /** Up to when what the instance had is mirrored, ms; null before the first comparison. */
    async comparedAtMs(instance: string): Promise<number | null> {
      return z
        .number()
        .nullable()
        .parse(await call(client, "instance_compared_at_ms", { instance }));
    },
    /** Notes a finished comparison by the moment it began. @returns false when the lease is somebody else's by now */
    async noteCompared(instance: string, token: number, atMs: number): Promise<boolean> {
      return z
        .boolean()
        .parse(await call(client, "note_instance_compared", { instance, lease_token: token, at_ms: atMs }));
    },
    /**
     * Gives some of what the instance told to the WAHA session of its number.
     * @returns how many rows it wrote; 0: nothing is left, or WAHA has no such session
     */
    async takeOver(instance: string): Promise<number> {
      return z.number().parse(await call(client, "take_over_channel", { instance, page_limit: ROWS }));
    },
  };
}

export type TwinsRepository = ReturnType<typeof createTwinsRepository>;
