import { WAHA_EVENTS } from "../events/event-names.ts";

type Raw = Record<string, unknown>;

/** What the validation pipe says about a configuration; empty when all is well. */
export function checkConfig(config: unknown): string[] {
  const webhooks = (config as { webhooks?: unknown } | undefined)?.webhooks;
  if (!Array.isArray(webhooks)) return [];
  return (webhooks as Raw[]).flatMap((webhook, index) => {
    const at = `config.webhooks.${String(index)}`;
    const events = Array.isArray(webhook.events) ? (webhook.events as unknown[]) : [];
    const names = [...WAHA_EVENTS, "*"];
    const badEvent = events.some((event) => typeof event !== "string" || !names.includes(event));
    return [
      ...(typeof webhook.url === "string" && URL.canParse(webhook.url) ? [] : [`${at}.url must be a URL address`]),
      ...(badEvent ? [`${at}.each value in events must be one of the following values: ${names.join(", ")}`] : []),
    ];
  });
}

/** NOWEB's own defaults, written back as the server does. */
export function withDefaults(config: unknown): Raw | null {
  if (typeof config !== "object" || config === null) return null;
  const raw = config as Raw;
  const noweb = raw.noweb as Raw | undefined;
  if (!noweb) return { ...raw };
  const { metadata, webhooks, ...rest } = raw;
  return {
    ...(metadata === undefined ? {} : { metadata }),
    ...rest,
    noweb: { markOnline: true, ...noweb },
    ...(webhooks === undefined ? {} : { webhooks }),
  };
}
