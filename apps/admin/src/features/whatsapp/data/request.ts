import { AppError, ERROR_STATUS, type ErrorCode, ERROR_CODES, isErrorCode } from "@kaunter/domain";
import { z } from "zod";
import { sessionIsOver } from "./session-over.ts";

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Goes on when the page is left meanwhile. Of at most 64 kB. */
  readonly keepalive?: boolean;
}

/** How long an answer may take, in ms, before it counts as lost. */
const TIMEOUT_MS = 30_000;

/** The answer of a route that has nothing to tell but that it is done. */
export const okAnswer = z.object({ ok: z.literal(true) });

const errorBody = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});

/**
 * Asks one of our own routes and reads the answer by its schema.
 * @throws AppError with the route's own code; `gateway_unreachable` when there was no connection, `gateway_timeout`
 * after 30 s, `gateway_bad_answer` when the answer has another shape; the signal's reason when aborted.
 */
export async function request<T>(path: string, schema: z.ZodType<T>, options: RequestOptions = {}): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const response = await ask(path, options, signal);
  return readAnswer(path, schema, response, options.signal);
}

/** The answer in its shape. @throws AppError with the route's own code, `gateway_bad_answer` for another shape */
export async function readAnswer<T>(
  path: string,
  schema: z.ZodType<T>,
  response: Response,
  signal?: AbortSignal,
): Promise<T> {
  if (!response.ok) throw await refusal(path, response);
  const answer: unknown = await response.json().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new AppError("gateway_bad_answer", `${path} did not answer JSON`, { cause });
  });
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new AppError("gateway_bad_answer", `${path} answered another shape`, { cause: parsed.error });
}

/**
 * Opens one of our streams.
 * @throws AppError as `request`; there is no time limit.
 */
export async function openBody(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await ask(path, {}, signal);
  if (response.body) return response.body;
  throw new AppError("gateway_bad_answer", `${path} answered no body`);
}

async function ask(path: string, options: RequestOptions, signal: AbortSignal): Promise<Response> {
  const { method = "GET", body, keepalive = false } = options;
  const init: RequestInit = { method, signal, keepalive, cache: "no-store", credentials: "same-origin" };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  const response = await fetch(path, init).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    const code = signal.aborted ? "gateway_timeout" : "gateway_unreachable";
    throw new AppError(code, `${path} could not be reached`, { cause });
  });
  if (response.ok) return response;
  throw await refusal(path, response);
}

async function refusal(path: string, response: Response): Promise<AppError> {
  const parsed = errorBody.safeParse(await response.json().catch(() => null));
  const code = parsed.success && isErrorCode(parsed.data.code) ? parsed.data.code : codeOfStatus(response.status);
  const fields = parsed.success ? parsed.data.fields : undefined;
  if (code === "unauthenticated") sessionIsOver();
  const message = parsed.success ? parsed.data.message : `${path} answered ${String(response.status)}`;
  return new AppError(code, message, fields ? { fields } : {});
}

/** For answers that something in between wrote, like a proxy's 502. */
function codeOfStatus(status: number): ErrorCode {
  return ERROR_CODES.find((code) => ERROR_STATUS[code] === status) ?? "internal";
}
