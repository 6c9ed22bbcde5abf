import type { WebhookTarget } from "../sim.ts";

type Raw = Record<string, unknown>;

/** WAHA's own defaults: fifteen attempts, two seconds apart. Source: WAHA facts §11. */
const RETRIES = { policy: "constant", delaySeconds: 2, attempts: 15 } as const;

export interface WebhookOptions {
  readonly url: string;
  readonly events?: readonly string[] | undefined;
  readonly hmacKey?: string | undefined;
  readonly retries?: Partial<WebhookTarget["retries"]> | undefined;
}

/** The webhook of the server's own settings. */
export function targetOfOptions(options: WebhookOptions): WebhookTarget {
  return {
    url: options.url,
    events: options.events ?? ["*"],
    hmacKey: options.hmacKey ?? null,
    retries: { ...RETRIES, ...options.retries },
    customHeaders: [],
  };
}

/** The webhooks of a session's configuration. */
export function targetsOfConfig(config: Raw | null | undefined): WebhookTarget[] {
  const webhooks = Array.isArray(config?.webhooks) ? (config.webhooks as Raw[]) : [];
  return webhooks.flatMap((raw) => {
    if (typeof raw.url !== "string") return [];
    const hmac = raw.hmac as { key?: unknown } | undefined;
    return [
      {
        url: raw.url,
        events: Array.isArray(raw.events) ? (raw.events as string[]) : [],
        hmacKey: typeof hmac?.key === "string" ? hmac.key : null,
        retries: { ...RETRIES, ...(raw.retries as Partial<WebhookTarget["retries"]> | undefined) },
        customHeaders: Array.isArray(raw.customHeaders) ? (raw.customHeaders as WebhookTarget["customHeaders"]) : [],
      },
    ];
  });
}
