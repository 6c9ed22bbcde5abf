import { type Reply, ReplyError } from "../http/reply.ts";
import { restError } from "./database-error.ts";
import type { Preferences } from "./preferences.ts";
import type { StatementRow } from "./run-statement.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const OBJECT_TYPE = "application/vnd.pgrst.object+json; charset=utf-8";

/** Refuses anything but one row. @throws ReplyError 406 PGRST116 */
export function requireSingle(row: StatementRow): void {
  if (row.count === 1) return;
  const details = `The result contains ${String(row.count)} rows`;
  throw new ReplyError(restError(406, "PGRST116", "Cannot coerce the result to a single JSON object", details));
}

/** The text of the only element of a JSON list; without parsing, so that big numbers stay exact. */
function onlyElement(list: string): string {
  return list.trim().slice(1, -1);
}

function contentRange(row: StatementRow, offset: number, total: string): string {
  return row.count === 0 ? `*/${total}` : `${String(offset)}-${String(offset + row.count - 1)}/${total}`;
}

/**
 * Answers with the rows of a read or write.
 * @param status for a full answer; a counted page of more answers 206
 * @throws ReplyError 416 PGRST103 for an offset beyond the counted end
 */
export function presentRows(preferences: Preferences, row: StatementRow, status: number, offset = 0): Reply {
  const total = row.total ?? null;
  if (total !== null && offset > 0 && offset >= Number(total) && row.count === 0 && Number(total) > 0) {
    throw new ReplyError(
      restError(
        416,
        "PGRST103",
        "Requested range not satisfiable",
        `An offset of ${String(offset)} was requested, but there are only ${total} rows.`,
      ),
    );
  }
  const isPage = total !== null && row.count < Number(total) && status === 200;
  return {
    status: isPage ? 206 : status,
    headers: {
      "content-type": preferences.single ? OBJECT_TYPE : JSON_TYPE,
      "content-range": contentRange(row, offset, total ?? "*"),
    },
    body: preferences.single ? onlyElement(row.body) : row.body,
  };
}
