import type { Call } from "../http/call.ts";
import { empty, type Reply, ReplyError } from "../http/reply.ts";
import { restError } from "./database-error.ts";
import { type JsonBody, readJsonBody } from "./parse/parse-body.ts";
import { parseQuery, type QueryNode } from "./parse/parse-query.ts";
import { splitTop, unquote } from "./parse/scan.ts";
import { type Preferences, readPreferences } from "./preferences.ts";
import { presentRows, requireSingle } from "./present-rows.ts";
import { pageStatement } from "./read-table.ts";
import type { RestContext } from "./rest-context.ts";
import { runStatement } from "./run-statement.ts";
import type { Relation, Schema } from "./schema-catalog.ts";
import { conditionSql } from "./sql/condition-sql.ts";
import { identifier, literal } from "./sql/quote.ts";
import { readPieces } from "./sql/read-sql.ts";

interface Write {
  call: Call;
  schema: Schema;
  relation: Relation;
  node: QueryNode;
  preferences: Preferences;
}

const NO_EMBEDS = new Map<string, string>();

function tableSql({ relation }: Write): string {
  return `public.${identifier(relation.name)}`;
}

/** Columns the body may set. @throws ReplyError PGRST204 for one the table does not have, PGRST102 for uneven rows */
function writtenColumns(write: Write, body: JsonBody): string[] {
  const named = write.call.query.get("columns");
  if (named === null && body.uneven) throw new ReplyError(restError(400, "PGRST102", "All object keys must match"));
  const columns = named === null ? body.keys : splitTop(named, ",").map(unquote);
  const stranger = columns.find((column) => !write.relation.columns.includes(column));
  if (stranger === undefined) return columns;
  const message = `Could not find the '${stranger}' column of '${write.relation.name}' in the schema cache`;
  throw new ReplyError(restError(400, "PGRST204", message));
}

function conflictSql(write: Write, columns: string[]): string {
  const { resolution } = write.preferences;
  if (resolution === null) return "";
  const onConflict = write.call.query.get("on_conflict");
  const target = onConflict === null ? write.relation.primaryKey : splitTop(onConflict, ",").map(unquote);
  const updates = columns.map((column) => `${identifier(column)} = excluded.${identifier(column)}`);
  const action = resolution === "ignore" || updates.length === 0 ? "nothing" : `update set ${updates.join(", ")}`;
  return ` on conflict (${target.map(identifier).join(", ")}) do ${action}`;
}

function insertSql(write: Write, body: JsonBody): string {
  const columns = writtenColumns(write, body);
  const list = columns.map(identifier).join(", ");
  const table = tableSql(write);
  if (columns.length === 0 && !body.isList) return `insert into ${table} default values`;
  const rows = body.isList ? body.text : `[${body.text}]`;
  const source = `json_populate_recordset(null::${table}, ${literal(rows)}::json) as b`;
  const values = columns.map((column) => `b.${identifier(column)}`).join(", ");
  return `insert into ${table} (${list}) select ${values} from ${source}${conflictSql(write, columns)}`;
}

function whereSql(write: Write): string {
  const parts = write.node.where.map((condition) => conditionSql(write.relation.name, condition, NO_EMBEDS));
  return parts.length === 0 ? "" : ` where ${parts.join(" and ")}`;
}

function updateSql(write: Write, body: JsonBody): string {
  const columns = writtenColumns(write, body);
  const table = tableSql(write);
  // Nothing to set is a statement that touches no row, as PostgREST answers.
  if (columns.length === 0) return `delete from ${table} where false`;
  const rows = body.isList ? body.text : `[${body.text}]`;
  const sets = columns.map((column) => `${identifier(column)} = b.${identifier(column)}`).join(", ");
  const source = `(select * from json_populate_recordset(null::${table}, ${literal(rows)}::json) limit 1) as b`;
  return `update ${table} set ${sets} from ${source}${whereSql(write)}`;
}

/** Only what the answer shows and what its embeds hang on is read back: column grants decide the rest. */
function returnedColumns(write: Write): string {
  const { node, relation, schema } = write;
  const plain = node.items.flatMap((item) => (item.kind === "column" ? [item.field.name] : []));
  if (plain.includes("*")) return `${identifier(relation.name)}.*`;
  const hasEmbeds = node.items.some((item) => item.kind === "embed");
  const keys = hasEmbeds
    ? schema
        .foreignKeysOf(relation.name)
        .flatMap((key) => (key.from === relation.name ? key.columns : key.targetColumns))
    : [];
  const ordered = node.order.flatMap((term) => (term.relation === null ? [term.field.name] : []));
  const wanted = [...new Set([...plain, ...keys, ...ordered])];
  return wanted.map((column) => `${identifier(relation.name)}.${identifier(column)}`).join(", ");
}

function writeStatement(write: Write, statement: string): string {
  const { preferences, relation, node, schema } = write;
  if (!preferences.representation) {
    return `with w as (${statement} returning 1) select '[]' as body, count(*)::int as count, null as total from w`;
  }
  const source = { table: relation.name, from: "w", alias: relation.name };
  const pieces = readPieces(schema, source, { ...node, where: [], limit: null, offset: 0 });
  return `with w as (${statement} returning ${returnedColumns(write)}) ${pageStatement(pieces, preferences.count, true)}`;
}

/** `POST`, `PATCH` and `DELETE` of a table or view. @throws ReplyError */
export async function writeTable(context: RestContext, call: Call, table: string): Promise<Reply> {
  const schema = await context.schema.read();
  const write: Write = {
    call,
    schema,
    relation: schema.relation(table),
    node: parseQuery(call.query),
    preferences: readPreferences(call),
  };
  const { preferences } = write;
  const statement =
    call.method === "DELETE"
      ? `delete from ${tableSql(write)}${whereSql(write)}`
      : call.method === "PATCH"
        ? updateSql(write, await readJsonBody(call))
        : insertSql(write, await readJsonBody(call));
  const check = preferences.single && preferences.representation ? { check: requireSingle } : {};
  const row = await runStatement(context.sql, call, writeStatement(write, statement), { readOnly: false, ...check });
  const created = call.method === "POST";
  if (preferences.representation)
    return presentRows(preferences, { ...row, total: row.total ?? null }, created ? 201 : 200);
  const range = preferences.count ? `*/${String(row.count)}` : "*/*";
  return empty(created ? 201 : 204, { "content-range": range });
}
