import type { Call } from "../../http/call.ts";
import { ReplyError } from "../../http/reply.ts";
import { restError } from "../database-error.ts";

/** A request's JSON: its text for Postgres, its keys for us. */
export interface JsonBody {
  text: string;
  /** Keys of the object, or of the first object of the list. */
  keys: string[];
  isList: boolean;
  /** Keys differ between the objects of the list. */
  uneven: boolean;
}

function invalid(message: string): ReplyError {
  return new ReplyError(restError(400, "PGRST102", message));
}

function keysOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.keys(value);
  throw invalid("Empty or invalid json");
}

/** Reads a JSON object or a list of them; nothing at all counts as `{}`. @throws ReplyError PGRST102 */
export async function readJsonBody(call: Call): Promise<JsonBody> {
  const raw = (await call.body()).toString("utf8").trim();
  const text = raw === "" ? "{}" : raw;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid("Empty or invalid json");
  }
  if (!Array.isArray(value)) return { text, keys: keysOf(value), isList: false, uneven: false };
  const keyLists = value.map(keysOf);
  const first = keyLists[0] ?? [];
  const uneven = keyLists.some((keys) => keys.length !== first.length || keys.some((key) => !first.includes(key)));
  return { text, keys: first, isList: true, uneven };
}
