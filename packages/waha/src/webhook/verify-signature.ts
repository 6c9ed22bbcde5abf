import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { WahaWebhookError } from "./webhook-error.ts";

export type HeaderSource = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Checks who sent a body. WAHA signs it: `X-Webhook-Hmac` is the hex HMAC-SHA512 of the raw bytes. A sender without
 * that header may show the secret itself in `X-Webhook-Signature` (the spec's way). Both are compared in constant time.
 * Throws `WahaWebhookError` (`no_signature`, `bad_signature`). Source: WAHA facts §11, spec "Security".
 */
export function verifySignature(rawBody: Uint8Array, headers: HeaderSource, secret: string): void {
  if (secret === "") throw new TypeError("a webhook secret must not be empty");
  const hmac = headerOf(headers, "x-webhook-hmac");
  if (hmac !== null) {
    const algorithm = headerOf(headers, "x-webhook-hmac-algorithm") ?? "sha512";
    const expected = createHmac("sha512", secret).update(rawBody).digest("hex");
    if (algorithm.toLowerCase() === "sha512" && same(hmac.toLowerCase(), expected)) return;
    throw new WahaWebhookError("bad_signature", "the webhook's signature does not fit its body");
  }
  const shown = headerOf(headers, "x-webhook-signature");
  if (shown === null) throw new WahaWebhookError("no_signature", "the webhook carries no signature");
  if (!same(shown, secret)) throw new WahaWebhookError("bad_signature", "the webhook's secret is wrong");
}

/** Equal length first, by hashing, so that neither content nor length leaks through time. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function headerOf(headers: HeaderSource, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === "string" ? value : (value?.[0] ?? null);
}
