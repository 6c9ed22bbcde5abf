import type { SessionConfig, WebhookConfig } from "@kaunter/waha";

/** Where WAHA shall call, and the key it signs with. */
export interface WebhookAddress {
  readonly url: string;
  readonly secret: string;
}

type Raw = Readonly<Record<string, unknown>>;

/** WAHA's own default gives up after 30 s; fifteen doubling pauses from 2 s on last a night and a day. Source: WAHA facts §11. */
const RETRIES = { policy: "exponential", delaySeconds: 2, attempts: 15 } as const;
/** `*` is everything but these two, and engine.event is noise. Source: WAHA facts §9. */
const EVENTS = ["*", "state.change"];

/**
 * A session's configuration with our webhook in it, and everything else as it was: other people's webhooks, what they set
 * on ours, the engine's settings. NOWEB answers for chats and messages only with its store on.
 */
export function withWebhook(config: Raw, { url, secret }: WebhookAddress): SessionConfig {
  const webhooks = (Array.isArray(config.webhooks) ? config.webhooks : []) as Raw[];
  const before = webhooks.find((one) => one.url === url) ?? {};
  const ours: WebhookConfig = { ...before, url, events: EVENTS, hmac: { key: secret }, retries: RETRIES };
  const noweb = recordOf(config.noweb);
  return {
    ...config,
    webhooks: [...(webhooks.filter((one) => one.url !== url) as unknown as WebhookConfig[]), ours],
    noweb: { ...noweb, store: { ...recordOf(noweb.store), enabled: true } },
  };
}

/** Does a session lack anything of it? The order of webhooks says nothing. */
export function needsWebhook(config: Raw, address: WebhookAddress): boolean {
  return canonical(withWebhook(config, address)) !== canonical(config);
}

function recordOf(value: unknown): Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

/** The same text for the same configuration, whatever the order of its keys and webhooks. */
function canonical(config: Raw): string {
  const webhooks = Array.isArray(config.webhooks) ? config.webhooks.map((one) => sorted(one)).sort() : [];
  return sorted({ ...config, webhooks });
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
