import { createAuditRepository, createDirectoryRepository, type StaffOption } from "@kaunter/db";
import { type AuditFilter, auditFilterSchema, type AuditPage } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import { auditChoice } from "./audit-choice";

export const auditQuerySchema = auditFilterSchema.extend({
  /** The last id of the page before. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/**
 * Who did what, the newest first.
 * @throws AppError `forbidden` for all but admins
 */
export async function listAudit(
  staff: CurrentStaff,
  { before, limit, ...filter }: z.output<typeof auditQuerySchema>,
): Promise<AuditPage> {
  requireAdmin(staff);
  const rows = await createAuditRepository(staff.client).page(before ?? null, limit + 1, auditChoice(filter));
  return { entries: rows.slice(0, limit), hasMore: rows.length > limit };
}

export interface AuditStart {
  readonly first: AuditPage;
  readonly filter: AuditFilter;
  /** Everybody who works or worked here: to choose from, and to name whom a line is about. */
  readonly people: readonly StaffOption[];
}

/** All the audit page starts with. A filter nobody can read is none. @throws AppError `forbidden` for all but admins */
export async function loadAudit(staff: CurrentStaff, search: unknown): Promise<AuditStart> {
  requireAdmin(staff);
  const filter = auditFilterSchema.safeParse(search).data ?? {};
  const [first, people] = await Promise.all([
    listAudit(staff, auditQuerySchema.parse(filter)),
    createDirectoryRepository(staff.client).everybody(),
  ]);
  return { first, filter, people };
}
