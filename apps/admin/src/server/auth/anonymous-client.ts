import type { Database, DbClient } from "@kaunter/db";
import { createClient } from "@supabase/supabase-js";
import WebSocket from "ws";
import { env } from "@/env";

/** A client that is nobody and remembers nothing: for questions that must not touch the cookies of whoever asks. */
export function createAnonymousClient(): DbClient {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_ANON_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket of its own.
    realtime: { transport: WebSocket as never },
  });
}
