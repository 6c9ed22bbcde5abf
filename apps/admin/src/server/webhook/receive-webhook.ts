import { AppError } from "@kaunter/domain";
import { constructEvent, WahaWebhookError } from "@kaunter/waha";
import { env } from "@/env";
import { errorResponse } from "@/server/http/error-response";
import { readBytes } from "@/server/http/read-json";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";

/** Media is fetched, never posted: anything larger is not from WAHA. */
const MAX_BYTES = 1024 * 1024;
/** With so many events waiting to be written, WAHA is asked to come back: it repeats, and our memory is not its queue. */
const MAX_BACKLOG = 300;

/**
 * WAHA's door. The signature is checked over the raw bytes before anything is parsed; the answer is 200 only once the
 * event is committed, 503 when the database is away, so that WAHA tries again. What is signed but cannot be read is kept
 * to be looked at and answered 200: it would be no better the fifteenth time. Source: architecture §4 "Receive".
 */
export async function receiveWebhook(request: Request): Promise<Response> {
  try {
    if (runtime().ingest.backlog() > MAX_BACKLOG) throw new AppError("busy", "Too many events wait to be written.");
    const raw = await readBytes(request, MAX_BYTES, "too_large");
    await takeIn(raw, request.headers);
    // A gateway reads the status alone.
    return new Response(null);
  } catch (error) {
    return errorResponse(error instanceof WahaWebhookError ? toAppError(error) : error, "/api/webhooks/waha");
  }
}

async function takeIn(raw: Uint8Array, headers: Headers): Promise<void> {
  const { door, session } = runtime();
  try {
    await door.receive(constructEvent(raw, headers, requireSecret(), { nowMs: Date.now() }));
  } catch (error) {
    const reason = whyUnreadable(error);
    if (reason === null) throw error;
    await door.keepUnreadable(session, new TextDecoder().decode(raw), reason);
  }
}

/** Signed, but no event, or one the database cannot hold (a session named by a zero byte); null for every other trouble. */
function whyUnreadable(error: unknown): string | null {
  if (error instanceof WahaWebhookError) return error.kind === "bad_body" ? error.message : null;
  return wahaToAppError(error).code === "bad_request" ? "it cannot be stored" : null;
}

/** Without a secret nobody can prove to be WAHA, so nobody is believed (production does not even boot). */
function requireSecret(): string {
  const secret = env().WEBHOOK_SECRET;
  if (secret === undefined) throw new AppError("unauthenticated", "WEBHOOK_SECRET is not set.");
  return secret;
}

function toAppError(error: WahaWebhookError): AppError {
  return new AppError("unauthenticated", "The signature is missing, wrong or too old.", { cause: error });
}
