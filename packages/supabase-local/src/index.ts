export { applyMigrations, applySeed } from "./apply-migrations.ts";
export { removeSupabaseLocalData } from "./postgres/data-place.ts";
export { startSupabaseLocal } from "./start-supabase-local.ts";
export { startTestSupabase } from "./start-test-supabase.ts";
export { SupabaseLocalError, type SupabaseLocalErrorCode } from "./supabase-local-error.ts";
export type { SupabaseLocal, SupabaseLocalOptions } from "./supabase-local.ts";
