import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database.types.ts";

/** A Supabase client of this database: a person's (row level security decides) or the service's. */
export type DbClient = SupabaseClient<Database>;
