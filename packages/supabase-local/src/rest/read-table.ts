import { type Call, header } from "../http/call.ts";
import type { Reply } from "../http/reply.ts";
import { parseQuery, type QueryNode } from "./parse/parse-query.ts";
import { readPreferences } from "./preferences.ts";
import { presentRows, requireSingle } from "./present-rows.ts";
import type { RestContext } from "./rest-context.ts";
import { runStatement } from "./run-statement.ts";
import { identifier } from "./sql/quote.ts";
import { type ReadPieces, readPieces } from "./sql/read-sql.ts";

/** Hosted Supabase answers with at most this many rows (its API setting "Max rows"). */
const MAX_ROWS = 1_000;

/** `Range: 0-24` narrows what `limit` and `offset` left open; nothing opens it beyond the most rows of one answer. */
export function applyRange(call: Call, node: QueryNode): void {
  const match = /^(\d+)-(\d*)$/.exec(header(call, "range") ?? "");
  if (match !== null && node.limit === null) {
    node.offset = Number(match[1]);
    if (match[2] !== "") node.limit = Math.max(0, Number(match[2]) - node.offset + 1);
  }
  node.limit = Math.min(node.limit ?? MAX_ROWS, MAX_ROWS);
}

/** One statement answering with JSON text, the page's row count and, when asked, the count of all. */
export function pageStatement(pieces: ReadPieces, withTotal: boolean, withBody: boolean): string {
  const where = pieces.where === "" ? "" : ` where ${pieces.where}`;
  const rows = `select ${pieces.columns === "" ? "1 as _" : pieces.columns} from ${pieces.from}${where}${pieces.order}${pieces.page}`;
  const total = withTotal ? `(select count(*) from ${pieces.from}${where})` : "null";
  const body = withBody ? "coalesce(json_agg(r), '[]')::text" : "'[]'";
  return `select ${body} as body, count(*)::int as count, ${total}::text as total from (${rows}) r`;
}

/** `GET` and `HEAD` of a table or view. @throws ReplyError */
export async function readTable(context: RestContext, call: Call, table: string): Promise<Reply> {
  const schema = await context.schema.read();
  schema.relation(table);
  const node = parseQuery(call.query);
  applyRange(call, node);
  const preferences = readPreferences(call);
  const pieces = readPieces(schema, { table, from: `public.${identifier(table)}`, alias: table }, node);
  const isHead = call.method === "HEAD";
  const statement = pageStatement(pieces, preferences.count, !isHead || preferences.single);
  const row = await runStatement(context.sql, call, statement, { readOnly: true });
  if (preferences.single) requireSingle(row);
  return presentRows(preferences, row, 200, node.offset);
}
