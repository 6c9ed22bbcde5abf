import type { Call } from "../http/call.ts";
import { empty, type Reply, ReplyError } from "../http/reply.ts";
import { restError } from "./database-error.ts";
import type { FunctionShape } from "./function-catalog.ts";
import { readJsonBody } from "./parse/parse-body.ts";
import { parseQuery } from "./parse/parse-query.ts";
import { type Preferences, readPreferences } from "./preferences.ts";
import { presentRows, requireSingle } from "./present-rows.ts";
import { applyRange, pageStatement } from "./read-table.ts";
import type { RestContext } from "./rest-context.ts";
import { runStatement } from "./run-statement.ts";
import { identifier, literal } from "./sql/quote.ts";
import { readPieces } from "./sql/read-sql.ts";

interface FunctionCall {
  shape: FunctionShape;
  /** JSON object of the named arguments. */
  text: string;
  given: string[];
}

/** Whether exactly these names can be passed, defaults left out or not. */
function fits({ args }: FunctionShape, given: string[]): boolean {
  return (
    given.every((name) => args.some((arg) => arg.name === name)) &&
    args.every((arg) => arg.hasDefault || given.includes(arg.name))
  );
}

/** Picks the overload. @throws ReplyError 404 PGRST202 (none), 300 PGRST203 (several) */
function choose(overloads: FunctionShape[], name: string, given: string[]): FunctionShape {
  const [only, ...others] = overloads.filter((shape) => fits(shape, given));
  if (only !== undefined && others.length === 0) return only;
  const names = [...given].sort().join(", ");
  if (only !== undefined) {
    const hint =
      "Try renaming the parameters or the function itself in the database so function overloading can be resolved";
    throw new ReplyError(
      restError(
        300,
        "PGRST203",
        `Could not choose the best candidate function between overloads of public.${name}`,
        null,
        hint,
      ),
    );
  }
  const [message, searched] =
    given.length === 0
      ? [`public.${name} without parameters`, `public.${name} without parameters`]
      : [`public.${name}(${names})`, `public.${name} with parameters ${names}`];
  const details = `Searched for the function ${searched} or with a single unnamed json/jsonb parameter, but no matches were found in the schema cache.`;
  throw new ReplyError(
    restError(404, "PGRST202", `Could not find the function ${message} in the schema cache`, details),
  );
}

/** The call as a FROM item: the JSON is unpacked by the declared types, and only what was given is passed. */
function callSql({ shape, text, given }: FunctionCall): { body: string; invocation: string } {
  const args = shape.args.filter((arg) => given.includes(arg.name));
  const record = args.map((arg) => `${identifier(arg.name)} ${arg.type}`).join(", ");
  const passed = args.map((arg) => `${identifier(arg.name)} := b.${identifier(arg.name)}`).join(", ");
  const body = args.length === 0 ? "(select 1) as b" : `json_to_record(${literal(text)}::json) as b(${record})`;
  return { body, invocation: `public.${identifier(shape.name)}(${passed})` };
}

/** A function that answers with plain values. */
function valueStatement(call: FunctionCall): string {
  const { body, invocation } = callSql(call);
  const values = `(select ${invocation} as v from ${body}) s`;
  if (call.shape.returnsSet)
    return `select coalesce(json_agg(v), '[]')::text as body, count(*)::int as count from ${values}`;
  return `select coalesce((json_agg(v) -> 0)::text, 'null') as body, 1 as count from ${values}`;
}

/** A function that answers with rows: they can be filtered, ordered, selected and counted like a table's. */
async function rowsStatement(
  context: RestContext,
  call: Call,
  wanted: FunctionCall,
  preferences: Preferences,
): Promise<{ sql: string; offset: number }> {
  const { body, invocation } = callSql(wanted);
  const { shape } = wanted;
  const ignored = new Set(call.method === "POST" ? [] : wanted.given);
  const node = parseQuery(call.query, ignored);
  applyRange(call, node);
  const pieces = readPieces(
    await context.schema.read(),
    { table: shape.rowTable ?? shape.name, from: "w", alias: shape.name },
    node,
  );
  const rows =
    shape.onlyColumn === null
      ? `select r.* from ${body}, lateral ${invocation} as r`
      : `select ${invocation} as ${identifier(shape.onlyColumn)} from ${body}`;
  return { sql: `with w as (${rows}) ${pageStatement(pieces, preferences.count, true)}`, offset: node.offset };
}

async function readArguments(call: Call): Promise<{ text: string; given: string[] }> {
  if (call.method === "POST") {
    const body = await readJsonBody(call);
    if (body.isList) throw new ReplyError(restError(400, "PGRST102", "Empty or invalid json"));
    return { text: body.text, given: body.keys };
  }
  const reserved = /^(select|order|limit|offset|and|or|not\..*)$|\./;
  const values = [...call.query].filter(([key]) => !reserved.test(key));
  return { text: JSON.stringify(Object.fromEntries(values)), given: values.map(([key]) => key) };
}

/** `/rpc/<name>`: `POST` with named arguments in a JSON body; `GET` and `HEAD` read-only with them in the query. @throws ReplyError */
export async function callFunction(context: RestContext, call: Call, name: string): Promise<Reply> {
  const { text, given } = await readArguments(call);
  const shape = choose(await context.functions.overloads(name), name, given);
  const preferences = readPreferences(call);
  const answersRows = shape.returnsRows || shape.onlyColumn !== null;
  const wanted: FunctionCall = { shape, text, given };
  const { sql, offset } = answersRows
    ? await rowsStatement(context, call, wanted, preferences)
    : { sql: valueStatement(wanted), offset: 0 };
  const isList = shape.returnsSet;
  const single = preferences.single && isList ? { check: requireSingle } : {};
  const row = await runStatement(context.sql, call, sql, { readOnly: call.method !== "POST", ...single });
  if (shape.returnsVoid) return empty(204);
  if (isList) return presentRows(preferences, row, 200, offset);
  const body = answersRows ? row.body.trim().slice(1, -1) || "null" : row.body;
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body };
}
