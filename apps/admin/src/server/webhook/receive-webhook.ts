import { constructEvent, WahaWebhookError } from "@kaunter/waha";
import { normalise } from "@kaunter/waha/normalise";
import { AppError } from "@kaunter/domain";
import { env } from "@/env";
import { errorResponse } from "@/server/http/error-response";
import { readBytes } from "@/server/http/read-json";
import { runtime } from "@/server/runtime";

/** Media is fetched, never posted: anything larger is not from WAHA. */
const MAX_BYTES = 1024 * 1024;

/**
 * WAHA's door. The signature is checked over the raw bytes before anything is parsed; the answer is 200 only once the
 * event is committed, 503 when the database is away, so that WAHA tries again. Source: architecture §4 "Receive".
 */
export async function receiveWebhook(request: Request): Promise<Response> {
  try {
    const raw = await readBytes(request, MAX_BYTES);
    const envelope = constructEvent(raw, request.headers, requireSecret(), { nowMs: Date.now() });
    const events = normalise(envelope).map((event) => ({ gateway: "waha" as const, session: envelope.session, event }));
    await runtime().ingest.addAll(events, "event");
    return Response.json({ ok: true });
  } catch (error) {
    return errorResponse(error instanceof WahaWebhookError ? webhookToAppError(error) : error, "/api/webhooks/waha");
  }
}

/** Without a secret nobody can prove to be WAHA, so nobody is believed (production does not even boot). */
function requireSecret(): string {
  const secret = env().WEBHOOK_SECRET;
  if (secret === undefined) throw new AppError("unauthenticated", "WEBHOOK_SECRET is not set.");
  return secret;
}

function webhookToAppError(error: WahaWebhookError): AppError {
  return error.kind === "bad_body"
    ? new AppError("bad_request", "This is no WAHA event.", { cause: error })
    : new AppError("unauthenticated", "The signature is missing, wrong or too old.", { cause: error });
}
