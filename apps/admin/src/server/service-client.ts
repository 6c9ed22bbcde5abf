import type { Database, DbClient } from "@kaunter/db";
import { createClient } from "@supabase/supabase-js";
import WebSocket from "ws";
import { env } from "@/env";

/**
 * The client that stands above row level security. Every file that names it or its key is listed in
 * `docs/service-key.md`, with what for. A request of a staff member never touches it.
 */
export function createServiceClient(): DbClient {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_SERVICE_ROLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket of its own.
    realtime: { transport: WebSocket as never },
  });
}
