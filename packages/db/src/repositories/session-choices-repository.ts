import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** What people chose for a session. */
export interface SessionChoices {
  /** Whose number it is; null: everybody's. */
  readonly branchId: string | null;
  /** The least time between two of its messages, ms; null: as the server is set. */
  readonly ownGapMs: number | null;
}

/** What people choose for the sessions of WAHA: whose number, which one is for new chats, how fast it writes. */
export function createSessionChoicesRepository(client: DbClient) {
  return {
    /** What people chose for each session of WAHA, by its name. */
    async all(): Promise<ReadonlyMap<string, SessionChoices>> {
      const rows = await ask(
        client.from("whatsapp_sessions").select("name, branch_id, send_gap_ms").eq("gateway", "waha"),
      );
      return new Map((rows ?? []).map((row) => [row.name, { branchId: row.branch_id, ownGapMs: row.send_gap_ms }]));
    },
    /** The session somebody chose for new chats; null when nobody did, or when it was removed since. */
    async chosenDefault(): Promise<string | null> {
      const chosen = client.from("whatsapp_sessions").select("name, raw_status").eq("gateway", "waha");
      const row = await ask(chosen.eq("is_default", true).maybeSingle());
      return row === null || row.raw_status === "REMOVED" ? null : row.name;
    },
    /** @throws AppError forbidden without chats.can_edit, not_found for a session never heard of */
    async setDefault(session: string): Promise<void> {
      await call(client, "set_default_session", { session });
    },
    /** `gapMs` null: as the server is set. @throws AppError forbidden for all but admins, not_found, bad_request */
    async setPace(session: string, gapMs: number | null): Promise<void> {
      await call(client, "set_session_pace", gapMs === null ? { session } : { session, gap_ms: gapMs });
    },
    /** @throws AppError forbidden without chats.can_edit, not_found for a session never heard of */
    async setBranch(session: string, branchId: string | null): Promise<void> {
      await call(client, "set_session_branch", { session, branch_id: branchId });
    },
  };
}
