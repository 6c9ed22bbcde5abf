import { createHmac } from "node:crypto";
import { setMaxListeners } from "node:events";
import { requestId } from "../ids.ts";
import type { WebhookTarget } from "../sim.ts";
import type { Timers } from "../timers.ts";
import type { Parcel } from "./parcel.ts";

export interface WebhookSender {
  /** Posts to these targets. Parallel, not queued: a failed event is overtaken by later ones. */
  send(targets: readonly WebhookTarget[], parcel: Parcel): void;
  readonly counters: { delivered: number; failed: number };
  /** Gives up what is under way; the sender can be used again. */
  stop(): void;
}

/** Sends webhooks the way WAHA does: signed, without a timeout of its own, retried on any failure. Facts §11. */
export function createWebhookSender(timers: Timers, random: () => number = Math.random): WebhookSender {
  const counters = { delivered: 0, failed: 0 };
  let halt = newHalt();
  const attempt = async (target: WebhookTarget, init: RequestInit, number: number): Promise<void> => {
    const { signal } = halt;
    const waitMs = await post(target.url, { ...init, signal });
    if (waitMs === null) {
      counters.delivered += 1;
      return;
    }
    if (signal.aborted || number > target.retries.attempts) {
      counters.failed += 1;
      return;
    }
    timers.after(Math.max(waitMs, retryDelay(target, number, random)), () => void attempt(target, init, number + 1));
  };
  return {
    counters,
    stop: () => {
      halt.abort();
      halt = newHalt();
    },
    send: (targets, parcel) => {
      for (const target of targets) void attempt(target, initOf(target, parcel), 1);
    },
  };
}

/** Thousands of deliveries may be under way while a receiver is down, each listening for the end. */
function newHalt(): AbortController {
  const halt = new AbortController();
  setMaxListeners(0, halt.signal);
  return halt;
}

function initOf(target: WebhookTarget, { text: body, timestamp, version }: Parcel): RequestInit {
  const signature =
    target.hmacKey === null
      ? {}
      : {
          "X-Webhook-Hmac": createHmac("sha512", target.hmacKey).update(body).digest("hex"),
          "X-Webhook-Hmac-Algorithm": "sha512",
        };
  const headers = {
    Accept: "application/json, text/plain, */*",
    "Content-Type": "application/json",
    "User-Agent": `WAHA/${version}`,
    ...Object.fromEntries(target.customHeaders.map(({ name, value }) => [name, value])),
    "X-Webhook-Request-Id": requestId(),
    "X-Webhook-Timestamp": String(timestamp),
    ...signature,
  };
  return { method: "POST", headers, body };
}

/** Null when it was taken; else how long the receiver asks to wait at least (ms). */
async function post(url: string, init: RequestInit): Promise<number | null> {
  try {
    const response = await fetch(url, init);
    await response.arrayBuffer();
    return response.ok ? null : Number(response.headers.get("retry-after") ?? 0) * 1000;
  } catch {
    // Refused, reset or stopped: like any other failure, to be tried again.
    return 0;
  }
}

/** The pause before retry `number` in ms; the first exponential one is already doubled, as recorded. */
export function retryDelay(target: WebhookTarget, number: number, random: () => number): number {
  const { policy, delaySeconds } = target.retries;
  const base = delaySeconds * 1000;
  if (policy === "constant") return base;
  return policy === "linear" ? base * number : base * 2 ** number * (1 + 0.2 * random());
}
