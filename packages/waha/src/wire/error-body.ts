import { z } from "zod";

const sentences = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** Nest's own envelope: `message` is a sentence, or an array of them from the validation pipe. */
const nest = z.looseObject({ message: sentences });
/** The wait envelope of 422: no `message`, the sentence sits in `error`. */
const wait = z.looseObject({
  error: z.string(),
  session: z.string().optional(),
  status: z.string().optional(),
  expected: z.array(z.string()).optional(),
});
/** An engine's exception: 500 with stack and an echo of the request, of which only name and message are read. */
const engine = z.looseObject({ exception: z.looseObject({ name: z.string().optional(), message: z.string() }) });
/** A missing file (ENOENT): the sentence is nested. */
const file = z.looseObject({ error: z.looseObject({ key: z.string() }) });
const presence = z.looseObject({ detail: z.string() });

export interface ErrorBody {
  readonly sentences: readonly string[];
  /** Only the wait envelope has these. */
  readonly status?: string | undefined;
  readonly expected?: readonly string[] | undefined;
}

/** Reads any of WAHA's error envelopes; an unknown one answers no sentences. Source: WAHA facts §2. */
export function readErrorBody(body: unknown): ErrorBody {
  const exception = engine.safeParse(body);
  if (exception.success) {
    const { name, message } = exception.data.exception;
    return { sentences: [name === undefined || name === "Error" ? message : `${name}: ${message}`] };
  }
  const plain = nest.safeParse(body);
  if (plain.success) return { sentences: plain.data.message };
  const waiting = wait.safeParse(body);
  if (waiting.success) {
    return { sentences: [waiting.data.error], status: waiting.data.status, expected: waiting.data.expected };
  }
  const missing = file.safeParse(body);
  if (missing.success) return { sentences: [missing.data.error.key] };
  const detail = presence.safeParse(body);
  return { sentences: detail.success ? [detail.data.detail] : [] };
}
