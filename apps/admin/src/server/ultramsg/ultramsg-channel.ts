import { createUltraMsgClient, instancePath, ULTRAMSG_URL, type UltraMsgClient } from "@kaunter/ultramsg";
import type { Env } from "@/env";

/** The second gateway, where there is one. */
export interface UltraMsgChannel {
  /** `instance1150`: the `session` of its conversations, and the source of its contacts. */
  readonly instance: string;
  readonly client: UltraMsgClient;
  /** Where it is reached; its simulator keeps files there too. */
  readonly url: string;
  /** The number it was last heard to be, digits only; null before this process heard of it. */
  readonly told: { phone: string | null };
}

/** Null without its settings: the feature is then absent. */
export function createUltraMsgChannel(settings: Env): UltraMsgChannel | null {
  const { ULTRAMSG_INSTANCE_ID: instanceId, ULTRAMSG_TOKEN: token } = settings;
  if (instanceId === undefined || token === undefined) return null;
  const url = settings.ULTRAMSG_API_URL ?? ULTRAMSG_URL;
  const client = createUltraMsgClient({ instanceId, token, baseUrl: url });
  return { instance: instancePath(instanceId), client, url, told: { phone: null } };
}
