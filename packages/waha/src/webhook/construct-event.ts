import { wahaEnvelopeSchema, type WahaEnvelope } from "../wire/envelope.ts";
import { verifySignature, type HeaderSource } from "./verify-signature.ts";
import { WahaWebhookError } from "./webhook-error.ts";

export interface ConstructEventOptions {
  readonly nowMs: number;
  /** How old an event may be, in ms. */
  readonly toleranceMs?: number | undefined;
}

/**
 * WAHA repeats a failed delivery with the same body, timestamp and signature. Fifteen exponential attempts from 2 s
 * are 2·(2¹⁶−2) s ≈ 36 h, up to 44 h with its 20 % jitter: a shorter window would refuse the very retries that carry
 * messages over a night's outage. Ingesting is idempotent, so a replay inside the window changes nothing.
 */
export const DEFAULT_WEBHOOK_TOLERANCE_MS = 48 * 60 * 60 * 1000;
/** Clocks of two machines may differ by this much, in ms. */
const FUTURE_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * Verifies and parses in one act, so an unverified event cannot exist. The age is read from the signed body, not from
 * the unsigned header. Throws `WahaWebhookError`; `TypeError` for an empty secret.
 */
export function constructEvent(
  rawBody: Uint8Array,
  headers: HeaderSource,
  secret: string,
  options: ConstructEventOptions,
): WahaEnvelope {
  verifySignature(rawBody, headers, secret);
  const envelope = parseBody(rawBody);
  const ageMs = options.nowMs - envelope.timestamp;
  const toleranceMs = options.toleranceMs ?? DEFAULT_WEBHOOK_TOLERANCE_MS;
  if (ageMs > toleranceMs || ageMs < -FUTURE_TOLERANCE_MS) {
    throw new WahaWebhookError("stale", "the webhook's event is outside the accepted time");
  }
  return envelope;
}

function parseBody(rawBody: Uint8Array): WahaEnvelope {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody));
  } catch {
    throw new WahaWebhookError("bad_body", "the webhook's body is not JSON");
  }
  const parsed = wahaEnvelopeSchema.safeParse(value);
  if (!parsed.success) throw new WahaWebhookError("bad_body", "the webhook's body is not a WAHA event");
  return parsed.data;
}
