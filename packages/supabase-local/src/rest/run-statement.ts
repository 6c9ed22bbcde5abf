import type postgres from "postgres";
import { type Call, header } from "../http/call.ts";
import { literal } from "./sql/quote.ts";

/** What every statement of this room answers with: one row. */
export interface StatementRow {
  /** JSON text. */
  body: string;
  /** Rows in this page. */
  count: number;
  /** Rows in all, when asked. */
  total?: string | null;
}

/** How one statement is to run. */
export interface StatementOptions {
  readOnly: boolean;
  /** Looks at the row before the commit; what it throws rolls everything back. */
  check?: (row: StatementRow) => void;
}

/** Role, claims and request as PostgREST sets them for a transaction (docs: Transactions). */
function settings(call: Call): string {
  const headers = { "user-agent": header(call, "user-agent"), "x-client-info": header(call, "x-client-info") };
  const values = {
    role: call.caller.role,
    "request.jwt.claims": JSON.stringify(call.caller.claims),
    "request.method": call.method,
    "request.path": call.path,
    "request.headers": JSON.stringify(headers),
  };
  const calls = Object.entries(values).map(([name, value]) => `set_config(${literal(name)}, ${literal(value)}, true)`);
  return `select ${calls.join(", ")}`;
}

/**
 * Runs one statement as the caller, in one transaction: settings and statement travel as one message, which Postgres runs as
 * one transaction and undoes as one when anything fails. Only a check before the commit costs the longer way.
 */
export async function runStatement(
  sql: postgres.Sql,
  call: Call,
  statement: string,
  options: StatementOptions,
): Promise<StatementRow> {
  const script = `${options.readOnly ? "set transaction read only; " : ""}${settings(call)}; ${statement}`;
  const { check } = options;
  if (check === undefined) return lastRow(await sql.unsafe(script));
  const kept = await sql.begin(async (tx) => {
    const row = lastRow(await tx.unsafe(script));
    check(row);
    return [row] as const;
  });
  return kept[0];
}

/** The row of the last statement in a script. */
function lastRow(results: unknown): StatementRow {
  const list = results as (StatementRow[] | undefined)[];
  const row = list.at(-1)?.[0];
  if (row === undefined) throw new Error("the statement answered with no row");
  return row;
}
