import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const KEY = Symbol.for("kaunter.setup-code");
/** Pages and routes are separate module graphs, so what they share hangs on the process. */
const home = globalThis as { [KEY]?: Buffer | undefined };

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** A new code, 128 bits; null when there is one already, for only its digest is kept. */
export function makeSetupCode(): string | null {
  if (home[KEY] !== undefined) return null;
  const code = randomBytes(16).toString("hex");
  home[KEY] = digest(code);
  return code;
}

/**
 * Uses the code up when it is the right one; compared in constant time. Two who come at once: one gets in.
 * @returns a way to put it back after a failure, or null for a wrong code
 */
export function takeSetupCode(code: string): (() => void) | null {
  const kept = home[KEY];
  if (kept === undefined || !timingSafeEqual(kept, digest(code))) return null;
  home[KEY] = undefined;
  return () => {
    home[KEY] ??= kept;
  };
}
