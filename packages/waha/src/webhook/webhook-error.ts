export type WebhookErrorKind = "no_signature" | "bad_signature" | "stale" | "bad_body";

/** Why a webhook call is not believed. The first two are a 401, `stale` too, `bad_body` a 400. */
export class WahaWebhookError extends Error {
  override readonly name = "WahaWebhookError";
  readonly kind: WebhookErrorKind;

  constructor(kind: WebhookErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
