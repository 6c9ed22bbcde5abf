import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { errorOfResponse } from "./error-of-response.ts";
import { errorOfThrow } from "./error-of-throw.ts";
import { WahaError } from "./errors.ts";

export interface CallOptions {
  /** Ends the call early; the call then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from start to the last byte of the answer. */
  readonly timeoutMs?: number | undefined;
}

interface RequestSpec<Out> extends CallOptions {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path below the base URL; every variable part must already be URL-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  readonly body?: unknown;
  /** The shape of a good answer. An empty body is offered to it as null. */
  readonly schema: z.ZodType<Out>;
}

interface RawSpec extends CallOptions {
  readonly path: string;
  readonly query?: RequestSpec<unknown>["query"];
  readonly accept?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface RequestConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  /** Calls that make WAHA wait for a session's status are never given up sooner, in ms. */
  readonly statusFloorMs: number;
  /** How often a GET that failed on the way is repeated, and the first pause in ms (doubled each time). */
  readonly retries: number;
  readonly retryDelayMs: number;
}

export interface Request {
  /** Calls a JSON endpoint. Throws `WahaError`. */
  json<Out>(spec: RequestSpec<Out>): Promise<Out>;
  /** GETs bytes; the body is unread. Throws `WahaError`. */
  raw(spec: RawSpec): Promise<Response>;
  /** GETs bytes and reads them all. Throws `WahaError`. */
  bytes(spec: RawSpec): Promise<{ readonly mimetype: string | null; readonly bytes: Uint8Array }>;
}

interface Attempt extends CallOptions {
  readonly method: RequestSpec<unknown>["method"];
  readonly path: string;
  readonly query?: RequestSpec<unknown>["query"];
  readonly init: RequestInit;
}

/** WAHA sits behind proxies that answer these while it restarts; a repeated GET does no harm. */
const RETRIED_STATUS = new Set([502, 503, 504]);

/** Builds the one function of this package that touches the network. */
export function createRequest(config: RequestConfig): Request {
  const attempt = <Out>(spec: Attempt, read: (response: Response) => Promise<Out>) => attemptOnce(config, spec, read);
  const retried = async <Out>(spec: Attempt, read: (response: Response) => Promise<Out>): Promise<Out> => {
    for (let round = 0; ; round += 1) {
      try {
        return await attempt(spec, read);
      } catch (error) {
        if (spec.method !== "GET" || round >= config.retries || !isTransient(error)) throw error;
        await pause(config.retryDelayMs * 2 ** round, undefined, spec.signal ? { signal: spec.signal } : {});
      }
    }
  };
  return {
    json: (spec) =>
      retried({ ...spec, init: jsonInit(config.apiKey, spec) }, async (response) =>
        parseAnswer(spec, parseBody(spec, await response.text())),
      ),
    raw: (spec) => retried(rawAttempt(config.apiKey, spec), (response) => Promise.resolve(response)),
    bytes: (spec) =>
      retried(rawAttempt(config.apiKey, spec), async (response) => ({
        mimetype: response.headers.get("content-type"),
        bytes: new Uint8Array(await response.arrayBuffer()),
      })),
  };
}

async function attemptOnce<Out>(config: RequestConfig, spec: Attempt, read: (response: Response) => Promise<Out>) {
  const wanted = spec.timeoutMs ?? config.timeoutMs;
  const timeoutMs = waitsForStatus(spec.path) ? Math.max(wanted, config.statusFloorMs) : wanted;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = spec.signal ? AbortSignal.any([spec.signal, timeout]) : timeout;
  try {
    // A redirect is never followed: it would carry the key to wherever it points.
    const init = { ...spec.init, method: spec.method, signal, redirect: "manual" as const };
    const response = await config.fetch(urlOf(config.baseUrl, spec), init);
    if (response.status < 200 || response.status > 299) {
      throw errorOfResponse(spec.method, spec.path, response.status, jsonOrNull(await response.text()));
    }
    return await read(response);
  } catch (error) {
    spec.signal?.throwIfAborted();
    throw error instanceof WahaError ? error : errorOfThrow(spec.method, spec.path, error, timeoutMs);
  }
}

/**
 * Every call that needs a session to run first waits for it: up to 5 s for running, then 10 s for the status (WAHA
 * facts §2). The rest answers at once.
 */
function waitsForStatus(path: string): boolean {
  return !/^\/(ping|api\/(server|sessions|files|keys)(\/|$))/.test(path);
}

function rawAttempt(apiKey: string, spec: RawSpec): Attempt {
  const headers = { "X-Api-Key": apiKey, Accept: spec.accept ?? "*/*", ...spec.headers };
  return { ...spec, method: "GET", init: { headers } };
}

function jsonInit(apiKey: string, spec: RequestSpec<unknown>): RequestInit {
  const headers = { "X-Api-Key": apiKey, Accept: "application/json" };
  if (spec.body === undefined) return { headers };
  return { headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(spec.body) };
}

function urlOf(baseUrl: string, spec: Pick<Attempt, "path" | "query">): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(spec.query ?? {})) {
    if (value !== undefined) query.append(name, String(value));
  }
  const search = query.toString();
  return `${baseUrl}${spec.path}${search === "" ? "" : `?${search}`}`;
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof WahaError)) return false;
  return error.kind === "unreachable" || (error.httpStatus !== null && RETRIED_STATUS.has(error.httpStatus));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's HTML page: the status alone then says what happened.
    return null;
  }
}

function parseBody(spec: RequestSpec<unknown>, text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw badShape(spec, "the body is not JSON", cause);
  }
}

function parseAnswer<Out>(spec: RequestSpec<Out>, value: unknown): Out {
  const parsed = spec.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badShape(spec, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(), undefined);
}

function badShape(spec: RequestSpec<unknown>, what: string, cause: unknown): WahaError {
  return new WahaError({
    kind: "bad_shape",
    message: `WAHA's answer to ${spec.method} ${spec.path} is not understood: ${what}`,
    method: spec.method,
    path: spec.path,
    sent: "maybe",
    cause,
  });
}
