import { createHash, randomBytes } from "node:crypto";

/** A message id as linked devices write them. */
export function sentId(): string {
  return `3EB0${randomBytes(9).toString("hex").toUpperCase()}`;
}

/** A message id as phones write them. */
export function phoneId(): string {
  return `3A${randomBytes(9).toString("hex").toUpperCase()}`;
}

/** The same id each time for the same story line. */
export function storyId(fromMe: boolean, seed: string): string {
  const digest = createHash("sha1").update(seed).digest("hex").toUpperCase();
  return `${fromMe ? "3EB0" : "3A"}${digest.slice(0, 18)}`;
}

const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/** A lower-case ULID. */
export function ulid(nowMs: number): string {
  let head = "";
  for (let rest = nowMs, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32)) {
    head = `${CROCKFORD[rest % 32] ?? "0"}${head}`;
  }
  const tail = Array.from(randomBytes(16), (byte) => CROCKFORD[byte % 32]).join("");
  return head + tail;
}

/** `evt_` and a ULID. */
export const eventId = (nowMs: number): string => `evt_${ulid(nowMs)}`;

/** Seventeen characters, as WAHA's `X-Webhook-Request-Id`; not a UUID. */
export function requestId(): string {
  return Array.from(randomBytes(17), (byte) => (byte % 36).toString(36)).join("");
}
