import { createHealthRepository } from "@kaunter/db";
import type { UnsupportedPage } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "./require-admin";

/** One event may be a megabyte: a page shows this much of each, in characters. */
const SHOWN = 20_000;

export const unsupportedQuerySchema = z.strictObject({
  /** The last id of the page before. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/**
 * Events nobody could read or store, the newest first, with what they were.
 * @throws AppError `forbidden` for all but admins
 */
export async function listUnsupported(
  staff: CurrentStaff,
  { before, limit }: z.output<typeof unsupportedQuerySchema>,
): Promise<UnsupportedPage> {
  requireAdmin(staff);
  const rows = await createHealthRepository(staff.client).unsupported(before ?? null, limit + 1);
  const events = rows.slice(0, limit).map(({ receivedAt, raw, ...rest }) => {
    const text = typeof raw === "string" ? raw : JSON.stringify(raw ?? null, null, 2);
    return { ...rest, atMs: Date.parse(receivedAt), raw: text.slice(0, SHOWN), cut: text.length > SHOWN };
  });
  return { events, hasMore: rows.length > limit };
}
