import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { errorOfBody } from "./error-of-body.ts";
import { errorOfThrow } from "./error-of-throw.ts";
import { UltraMsgError } from "./errors.ts";
import { readCappedText } from "./read-capped-text.ts";

type Fields = Readonly<Record<string, string | number | undefined>>;

interface RequestSpec<Out> {
  /** A POST's fields go into its body, urlencoded: the one encoding every report agrees on. */
  readonly method: "GET" | "POST";
  /** Path below the instance. */
  readonly path: string;
  readonly fields?: Fields | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's own, ms. */
  readonly timeoutMs?: number | undefined;
  /** The shape of a good answer. */
  readonly schema: z.ZodType<Out>;
}

interface RequestConfig {
  /** Origin, path prefix and instance, without a slash at the end. */
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds from start to the last byte of the answer. */
  readonly timeoutMs: number;
  /** A larger answer is not read to its end, bytes. */
  readonly maxBytes: number;
  /** How often a GET that failed on the way is repeated, and the first pause in ms (doubled each time). */
  readonly retries: number;
  readonly retryDelayMs: number;
}

/** Calls one endpoint. @throws UltraMsgError */
export type Request = <Out>(spec: RequestSpec<Out>) => Promise<Out>;

/** Builds the one function of this package that touches the network. */
export function createRequest(config: RequestConfig): Request {
  return async (spec) => {
    for (let round = 0; ; round += 1) {
      try {
        return await attempt(config, spec);
      } catch (error) {
        if (spec.method !== "GET" || round >= config.retries || !isTransient(error)) throw error;
        await pause(config.retryDelayMs * 2 ** round, undefined, spec.signal ? { signal: spec.signal } : {});
      }
    }
  };
}

async function attempt<Out>(config: RequestConfig, spec: RequestSpec<Out>): Promise<Out> {
  const { maxBytes, token } = config;
  const timeoutMs = spec.timeoutMs ?? config.timeoutMs;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = spec.signal ? AbortSignal.any([spec.signal, timeout]) : timeout;
  try {
    const { url, init } = requestOf(config, spec);
    // A redirect is never followed: it would carry the token to wherever it points.
    const response = await config.fetch(url, { ...init, signal, redirect: "manual" });
    const text = await readCappedText(response, maxBytes);
    const body = text === null ? undefined : jsonOf(text);
    const failure = errorOfBody(spec.path, response.status, body, token);
    if (failure) throw failure;
    if (text === null) throw badShape(spec.path, "it is too large");
    if (body === undefined) throw badShape(spec.path, "the body is not JSON");
    return parse(spec, body);
  } catch (error) {
    spec.signal?.throwIfAborted();
    throw error instanceof UltraMsgError ? error : errorOfThrow(spec.path, error, timeoutMs);
  }
}

function requestOf({ baseUrl, token }: RequestConfig, spec: RequestSpec<unknown>): { url: string; init: RequestInit } {
  const fields = new URLSearchParams({ token });
  for (const [name, value] of Object.entries(spec.fields ?? {})) {
    if (value !== undefined) fields.append(name, String(value));
  }
  const { method, path } = spec;
  if (method === "GET") return { url: `${baseUrl}${path}?${fields.toString()}`, init: { method } };
  return { url: `${baseUrl}${path}`, init: { method, body: fields } };
}

/** What a body says as JSON; undefined when it is none, a proxy's page for one. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parse<Out>({ schema, path }: RequestSpec<Out>, body: unknown): Out {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badShape(path, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

function badShape(path: string, what: string): UltraMsgError {
  const message = `UltraMsg's answer to ${path} is not understood: ${what}`;
  return new UltraMsgError({ kind: "bad_shape", message, sent: "maybe" });
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof UltraMsgError)) return false;
  return error.kind === "unreachable" || (error.kind === "failure" && [502, 503, 504].includes(error.httpStatus ?? 0));
}
