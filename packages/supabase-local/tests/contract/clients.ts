import { randomUUID } from "node:crypto";
import { createClient, type RealtimeClientOptions, type SupabaseClient } from "@supabase/supabase-js";
import { inject } from "vitest";
import WebSocket from "ws";
import type { Target } from "./start-target.ts";

export const PASSWORD = "correct horse 9";

/** Whether the suite runs against the embedded stack, whose Postgres may be restarted and killed. */
export const isLocal = process.env["SUPABASE_URL"] === undefined;

/** Node 20 has no WebSocket of its own. */
export const realtime = { transport: WebSocket as unknown as NonNullable<RealtimeClientOptions["transport"]> };

/** An official client with one of the target's keys. */
export function clientWith(target: Pick<Target, "url">, key: string): SupabaseClient {
  return createClient(target.url, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime,
  });
}

export function anonClient(target: Target = inject("target")): SupabaseClient {
  return clientWith(target, target.anonKey);
}

export function serviceClient(target: Target = inject("target")): SupabaseClient {
  return clientWith(target, target.serviceRoleKey);
}

/** A new person, signed in. */
export interface Person {
  id: string;
  email: string;
  client: SupabaseClient;
}

/** Creates a user by the admin API and signs it in. */
export async function newPerson(target: Target = inject("target")): Promise<Person> {
  const email = `person-${randomUUID()}@example.com`;
  const created = await serviceClient(target).auth.admin.createUser({ email, password: PASSWORD, email_confirm: true });
  if (created.error !== null) throw created.error;
  const client = anonClient(target);
  const signedIn = await client.auth.signInWithPassword({ email, password: PASSWORD });
  if (signedIn.error !== null) throw signedIn.error;
  return { id: created.data.user.id, email, client };
}
