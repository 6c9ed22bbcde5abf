import { createClient } from "@supabase/supabase-js";
import type { LiveToken } from "./api.ts";
import type { ListenForPokes } from "./poke-transport.ts";

/** A token is replaced this long before it ends, ms. */
const EARLY_MS = 60_000;

export interface PokeSource {
  readonly url: string;
  readonly anonKey: string;
}

/**
 * Pokes from the private topic `desk`, under the person's own token: the database decides who may hear them. They carry
 * nothing, so nothing is read here. Loaded only where the host cannot hold a stream.
 */
export function realtimePokes({ url, anonKey }: PokeSource, ask: () => Promise<LiveToken>): ListenForPokes {
  let known: LiveToken | null = null;
  const accessToken = async (): Promise<string> => {
    if (known === null || known.expiresAtMs - EARLY_MS < Date.now()) known = await ask();
    return known.token;
  };
  return (onPoke, onArriving) => {
    const client = createClient(url, anonKey, { accessToken });
    const channel = client.channel("desk", { config: { private: true } }).on("broadcast", { event: "changed" }, onPoke);
    let left = false;
    const join = async (): Promise<void> => {
      await client.realtime.setAuth();
      if (!left) channel.subscribe((state) => onArriving(state === "SUBSCRIBED"));
    };
    // Without a token the questions go on by themselves, at the floor's pace.
    join().catch(() => onArriving(false));
    return () => {
      left = true;
      void client.removeChannel(channel).then(() => client.realtime.disconnect());
    };
  };
}
