import type { DbClient } from "../../src/index.ts";
import { received } from "./events.ts";
import { type Stack, startStack } from "./stack.ts";

/** A member of Kota Damansara whom Nora looks after. */
export const AISYAH = "60123456789@c.us";
/** A member of Kepong. */
export const SIEW_LING = "60173948261@c.us";

/** The seeded gym with two conversations, one of each branch, and people who sign in. */
export interface Gym {
  readonly stack: Stack;
  readonly chats: { readonly aisyah: string; readonly siewLing: string };
  /** Somebody writes. @returns the conversation */
  write(chatId: string, session?: string, name?: string): Promise<string>;
  /** Signs in and binds, as the first page does. */
  enter(name: string): Promise<DbClient>;
}

export async function startGym(): Promise<Gym> {
  const stack = await startStack({ seed: true });
  const write: Gym["write"] = async (chatId, session = "default", name) => {
    const events = [received({ chatId, bareId: `A-${chatId}`, ...(name === undefined ? {} : { name }) })];
    const args = { gateway: "waha", session, via: "event", events: events as never };
    const { data } = await stack.service.rpc("ingest_whatsapp_events", args);
    return (data as [{ conversation_id: string }])[0].conversation_id;
  };
  return {
    stack,
    chats: { aisyah: await write(AISYAH), siewLing: await write(SIEW_LING) },
    write,
    enter: (name) => stack.enter(name),
  };
}
