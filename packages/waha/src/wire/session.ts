import { z } from "zod";
import { rawRecord, textOrNull } from "./scalars.ts";

export const wireMeSchema = z.looseObject({
  id: z.string(),
  pushName: textOrNull,
  lid: textOrNull,
});
export type WireMe = z.infer<typeof wireMeSchema>;

/** A session as `GET /api/sessions[/name]` writes it; the list lacks `engine`. Source: WAHA facts §3. */
export const wireSessionSchema = z.looseObject({
  name: z.string(),
  /** Kept as text: newer servers know statuses this client does not. */
  status: z.string(),
  config: rawRecord,
  me: wireMeSchema.nullish().transform((me) => me ?? null),
  engine: z
    .looseObject({ engine: z.string().optional() })
    .nullish()
    .catch(null)
    .transform((engine) => engine?.engine ?? null),
});
export type WahaSession = z.infer<typeof wireSessionSchema>;

export interface WebhookConfig {
  readonly url: string;
  readonly events: readonly string[];
  readonly hmac?: { readonly key: string };
  readonly retries?: {
    readonly policy: "constant" | "linear" | "exponential";
    readonly delaySeconds: number;
    readonly attempts: number;
  };
  readonly customHeaders?: readonly { readonly name: string; readonly value: string }[];
}

/** What a session may be configured with; `PUT` replaces all of it. Source: WAHA facts §3. */
export interface SessionConfig {
  readonly webhooks?: readonly WebhookConfig[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly noweb?: { readonly markOnline?: boolean; readonly store?: { enabled: boolean; fullSync?: boolean } };
  readonly [other: string]: unknown;
}
