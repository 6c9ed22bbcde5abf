import type { Call } from "../http/call.ts";
import type { Service } from "../http/front.ts";
import { json, type Reply, ReplyError } from "../http/reply.ts";
import { callFunction } from "./call-function.ts";
import { presentDatabaseError, restError } from "./database-error.ts";
import { readTable } from "./read-table.ts";
import type { RestContext } from "./rest-context.ts";
import { writeTable } from "./write-table.ts";

const RPC = /^\/rpc\/([^/]+)$/;
const TABLE = /^\/([^/]+)$/;
const WRITES = new Set(["POST", "PATCH", "DELETE"]);

function dispatch(context: RestContext, call: Call): Promise<Reply> {
  const profile = call.headers["accept-profile"] ?? call.headers["content-profile"] ?? "public";
  if (profile !== "public")
    throw new ReplyError(
      restError(
        406,
        "PGRST106",
        "Invalid schema: " + String(profile),
        null,
        "Only the following schemas are exposed: public",
      ),
    );
  const functionName = RPC.exec(call.path)?.[1];
  if (functionName !== undefined) return callFunction(context, call, decodeURIComponent(functionName));
  const table = TABLE.exec(call.path)?.[1];
  if (table === undefined) return Promise.resolve(json(200, { info: { title: "Kaunter's local Supabase" } }));
  if (WRITES.has(call.method)) return writeTable(context, call, decodeURIComponent(table));
  if (call.method === "GET" || call.method === "HEAD") return readTable(context, call, decodeURIComponent(table));
  throw new ReplyError(restError(405, "PGRST117", `Unsupported HTTP method: ${call.method}`));
}

/** Codes that say "not in the schema cache": worth one look at the database itself. */
const MISSES = /"code":"PGRST20[0245]"/;

/** The reload signal may still be on its way, or was lost with a connection. */
async function dispatchFresh(context: RestContext, call: Call): Promise<Reply> {
  try {
    return await dispatch(context, call);
  } catch (error) {
    if (!(error instanceof ReplyError) || !MISSES.test(String(error.reply.body))) throw error;
    context.schema.reload();
    context.functions.reload();
    return dispatch(context, call);
  }
}

/** `/rest/v1`: the part of PostgREST that `@supabase/supabase-js` reaches for tables, views and functions of schema public. */
export function createRestService(context: RestContext): Service {
  return async (call) => {
    try {
      return await dispatchFresh(context, call);
    } catch (error) {
      if (error instanceof ReplyError) throw error;
      const reply = presentDatabaseError(error, call.caller);
      if (reply === null) throw error;
      return reply;
    }
  };
}
