import pg from "pg";
import { received } from "../support/events.ts";
import { one, type Stack, startStack } from "../support/stack.ts";

/**
 * Everybody who might ask. `chief` is an admin with a branch, `roamer` works in every one, `lone` is linked to nobody, `blind` may not see chats, `gone` was an admin
 * and was deactivated, `guest` has a login and is not staff; `anon` has none, `server` has the service key, `owner` the database.
 */
export const CAST = [
  "aina",
  "chief",
  "farid",
  "meiling",
  "siti",
  "hafiz",
  "nora",
  "roamer",
  "lone",
  "blind",
  "gone",
  "guest",
] as const;
export type Person = (typeof CAST)[number] | "anon" | "server" | "owner";

/** One conversation of each kind, with its contact and its one message. */
type Place = "kd" | "kepong" | "nobranch" | "group";
const CHATS: Readonly<Record<Place, string>> = {
  kd: "60123456789@c.us",
  kepong: "60173948261@c.us",
  nobranch: "60199990001@c.us",
  group: "120363000000000001@g.us",
};

const FIXTURES = `
  insert into staff (email, name, role, status) values
    ('chief@kaunter.example', 'Chief', 'admin', 'active'), ('roamer@kaunter.example', 'Roamer', 'front_desk', 'active'), ('lone@kaunter.example', 'Lone', 'user', 'active'),
    ('blind@kaunter.example', 'Blind', 'front_desk', 'active'), ('gone@kaunter.example', 'Gone', 'admin', 'inactive');
  insert into staff_permissions select id, 'chats', false, true from staff where name = 'Blind';
  insert into auth.users (email, email_confirmed_at) select n || '@kaunter.example', now() from unnest('{chief,roamer,lone,blind,gone,guest}'::text[]) n;
  update staff set branch_id = (select id from branches where name = 'Kota Damansara') where name = 'Chief';
  update staff s set auth_user_id = u.id from auth.users u where u.email = s.email;
  insert into contact_links (staff_id, contact_id) select s.id, c.id from staff s, whatsapp_contacts c
    where s.name in ('Gone', 'Mei Ling') and c.phone_number = '60173948261';
  insert into whatsapp_sessions (gateway, name) values ('waha', 'default') on conflict do nothing;
  insert into whatsapp_identities (alias, contact_id, learned_from)
    select 'lid-' || phone_number || '@lid', id, 'event' from whatsapp_contacts;
  insert into whatsapp_reactions (message_id, sender_id, from_me, emoji, reacted_at) select id, 'x', false, '👍', now() from whatsapp_messages;
  insert into whatsapp_poll_votes (message_id, voter_id, options, voted_at) select id, 'x', '{a}', now() from whatsapp_messages;
  insert into whatsapp_removals (entity, entity_id, contact_id, branch_id, is_group)
    select 'conversation', id, contact_id, branch_id, is_group from whatsapp_conversations;
  insert into whatsapp_merges (from_contact_id, into_contact_id, reason, was)
    select gen_random_uuid(), id, 'x', '{"from": {"name": "x"}, "aliases": []}' from whatsapp_contacts;
  insert into whatsapp_events_unsupported (gateway, session, name, reason, digest) values ('waha', 'default', 'x', 'y', 'z');
  insert into whatsapp_settings (setting_type, key, name, value) values ('module', 'retention_days', 'Retention', null);
  insert into audit_log (action, entity) values ('x', 'y');
  insert into storage.objects (bucket_id, name) values ('whatsapp-media', 'incoming/secret.jpg');
  insert into staff_preferences (staff_id, preview) select id, true from staff where email = 'aina@kaunter.example';
  select realtime.send('{}', 'changed', 'desk', true);
  select realtime.send('{}', 'changed', 'elsewhere', true);
  insert into outbox (message_id, conversation_id, state)
    select id, conversation_id, 'failed' from whatsapp_messages where client_id is not null;`;

/** The seeded gym with all of the above, ready to be asked as anybody. */
export interface Scene {
  readonly stack: Stack;
  /** `<kd>` in a probe's text becomes the conversation's id, `<kd.contact>` and `<kd.message>` those beside it, `<nora>` a staff id. */
  fill(text: string): string;
  /** The statements that take on a person's role and claims until the savepoint is taken back. */
  become(person: Person): string;
}

async function makeChats(stack: Stack, words: Map<string, string>): Promise<void> {
  for (const [place, chatId] of Object.entries(CHATS)) {
    const events = [received({ chatId, bareId: `A-${place}`, body: `Words of ${place}` })] as never;
    const args = { gateway: "waha", session: "default", via: "event", events };
    const { data } = await stack.service.rpc("ingest_whatsapp_events", args);
    const [{ conversation_id: id, message_id: message }] = data as [{ conversation_id: string; message_id: string }];
    const contact = await one<string | null>(
      stack.sql,
      "select contact_id as value from whatsapp_conversations where id = $1",
      [id],
    );
    words
      .set(place, id)
      .set(`${place}.message`, message)
      .set(`${place}.contact`, contact ?? "");
    // One of ours that failed, for retry and discard.
    const failed = await one<string>(
      stack.sql,
      `insert into whatsapp_messages (conversation_id, gateway, session, from_me, client_id, type, status, failure_code, body, content, sent_at, ingested_via)
       values ($1, 'waha', 'default', true, gen_random_uuid(), 'text', 'failed', 'rejected', $2, '{"kind": "text", "preview": null}', now() - interval '1 hour', 'send')
       returning id as value`,
      [id, `Failed in ${place}`],
    );
    words.set(`${place}.failed`, failed);
  }
}

export async function startScene(): Promise<Scene> {
  const stack = await startStack({ seed: true });
  const words = new Map<string, string>();
  await makeChats(stack, words);
  await stack.sql.query(FIXTURES);
  const users = new Map<string, string>();
  for (const name of CAST) {
    const email = `${name}@kaunter.example`;
    users.set(name, await one(stack.sql, "select id as value from auth.users where email = $1", [email]));
    const staff = "select coalesce((select id::text from staff where email = $1), '') as value";
    words.set(name, await one(stack.sql, staff, [email]));
  }
  return {
    stack,
    fill: (text) =>
      text.replace(/<([a-z]+(?:\.[a-z]+)?)>/g, (_, word: string) => {
        const value = words.get(word);
        if (value === undefined) throw new Error(`nothing is called ${word}`);
        return value;
      }),
    become(person) {
      if (person === "owner") return "";
      const role = person === "anon" ? "anon" : person === "server" ? "service_role" : "authenticated";
      const claims = { role, ...(users.has(person) ? { sub: users.get(person) } : {}) };
      return `set local request.jwt.claims = ${pg.escapeLiteral(JSON.stringify(claims))}; set local role ${role};`;
    },
  };
}
