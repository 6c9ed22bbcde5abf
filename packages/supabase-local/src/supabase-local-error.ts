/** Why the local Supabase could not start; every code has one clear sentence as its message. */
export type SupabaseLocalErrorCode =
  | "already_running"
  | "binaries_missing"
  | "folder_unwritable"
  | "migration_failed"
  | "no_os_user"
  | "old_data"
  | "port_taken"
  | "postgres_failed";

/** A failure a person can act on: print `message` and stop. */
export class SupabaseLocalError extends Error {
  override readonly name = "SupabaseLocalError";
  readonly code: SupabaseLocalErrorCode;

  constructor(code: SupabaseLocalErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
