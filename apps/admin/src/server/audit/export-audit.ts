import { createAuditRepository } from "@kaunter/db";
import type { AuditEntry, AuditFilter } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import { auditChoice } from "./audit-choice";
import { csvLine } from "./csv-line";

/** Lines fetched at a time: a reader that is slow never makes us hold the whole log. */
const PAGE = 500;
/** Spreadsheets take a file for UTF-8 by this. */
const BOM = "\uFEFF";
const HEAD = ["at", "staff", "staff_id", "action", "about", "conversation", "conversation_id", "details"] as const;

/**
 * The log as a CSV file, page by page as it is read, the newest first.
 * @throws AppError `forbidden` for all but admins
 */
export async function exportAudit(staff: CurrentStaff, filter: AuditFilter): Promise<Response> {
  requireAdmin(staff);
  const lines = linesOf(staff, filter);
  // The first page before the answer begins: a database that is away is an error, not half a file.
  const first = await lines.next();
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | null = first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = next ?? (await lines.next());
      next = null;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="kaunter-audit-${day}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* linesOf(staff: CurrentStaff, filter: AuditFilter): AsyncGenerator<string, undefined> {
  const audit = createAuditRepository(staff.client);
  const choice = auditChoice(filter);
  let before: string | null = null;
  let head = BOM + csvLine(HEAD);
  for (;;) {
    const entries: AuditEntry[] = await audit.page(before, PAGE, choice);
    yield head + entries.map(lineOf).join("");
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) return undefined;
    [head, before] = ["", last.id];
  }
}

function lineOf(entry: AuditEntry): string {
  return csvLine([
    new Date(entry.atMs).toISOString(),
    entry.actorName ?? "",
    entry.actorId ?? "",
    entry.action,
    entry.entityId ?? "",
    entry.conversationName ?? "",
    entry.conversationId ?? "",
    JSON.stringify(entry.details),
  ]);
}
