import type { GatewayEvent } from "@kaunter/domain";
import { createIngestRepository, createTwinsRepository } from "../../src/index.ts";
import type { Desk } from "./desk.ts";
import { received, T0 } from "./events.ts";
import { one } from "./stack.ts";

export interface Standing {
  readonly gateway: string;
  readonly unread: number;
  readonly preview: string;
  /** Gateway, bare id, words and status of each, oldest first. */
  readonly messages: unknown[][];
}

let stages = 0;

/** A person on an UltraMsg instance, and a WAHA session that may be paired with its number. */
export function stageTwoGateways(desk: Desk) {
  stages += 1;
  const { sql, service } = desk.stack;
  const [instance, session] = [`instance90${String(stages)}`, `twin-${String(stages)}`];
  const [account, chatId] = [`6039000${String(1000 + stages)}`, `6016000${String(1000 + stages)}@c.us`];
  const twins = createTwinsRepository(service);
  const toldByWaha = (...events: GatewayEvent[]) => desk.ingest(session, events);
  return {
    ...{ instance, chatId, twins, toldByWaha },
    toldByUltraMsg: (...events: GatewayEvent[]) =>
      createIngestRepository(service).ingest({ gateway: "ultramsg", session: instance }, "event", events),
    /** A message of the person, so many seconds after the first as its id says. */
    heard: (bareId: string, more: Partial<Parameters<typeof received>[0]> = {}) =>
      received({
        ...{ chatId, bareId, sentAtMs: T0 + Number(bareId.replace(/\D/g, "")) * 1000, body: `says ${bareId}` },
        ...more,
      }),
    /** WAHA's session is paired with the number of the instance. */
    async pair() {
      await twins.noteAccount(instance, account);
      const state = { status: "WORKING", rawStatus: "WORKING", engine: "NOWEB", phone: account } as const;
      await toldByWaha({ type: "session/changed", ...state, pushName: null, atMs: T0 });
    },
    /** @returns how many calls that took */
    async takeOverAll() {
      let calls = 0;
      while ((await twins.takeOver(instance)) > 0) calls += 1;
      return calls;
    },
    standing: () =>
      one<Standing[]>(
        sql,
        `select coalesce(jsonb_agg(jsonb_build_object('gateway', c.gateway, 'unread', c.unread_count,
           'preview', c.last_message_preview, 'messages', (
             select jsonb_agg(jsonb_build_array(m.gateway, m.bare_id, m.body, m.status) order by m.sent_at, m.id)
             from whatsapp_messages m where m.conversation_id = c.id)) order by c.gateway), '[]') as value
         from whatsapp_conversations c where c.chat_id = $1`,
        [chatId],
      ),
    conversationOf: (gateway: string) =>
      one<string>(sql, "select id as value from whatsapp_conversations where chat_id = $1 and gateway = $2", [
        chatId,
        gateway,
      ]),
  };
}

export type TwoGateways = ReturnType<typeof stageTwoGateways>;
