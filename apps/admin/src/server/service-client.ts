import type { Database, DbClient } from "@kaunter/db";
import { createClient } from "@supabase/supabase-js";
import WebSocket from "ws";
import { env } from "@/env";

/**
 * The client that stands above row level security. Used by exactly these rooms, each of which acts for the gateway and
 * not for a person: `runtime.ts` (ingest, outbox dispatch, reconcile, the feed's tail). A request of a staff member
 * never touches it.
 */
export function createServiceClient(): DbClient {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_SERVICE_ROLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket of its own.
    realtime: { transport: WebSocket as never },
  });
}
