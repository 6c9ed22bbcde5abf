import { AppError, type ErrorCode, type Probe } from "@kaunter/domain";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";

/** Longer than this, and whoever waits for the answer is better told that there is none, ms. */
const PATIENCE_MS = 3_000;

/** Asks one part of the house whether it works, 3 s at most. Never throws: that it does not work is the answer. */
export async function probe<T>(ask: () => Promise<T>): Promise<Probe & { readonly answer: T | null }> {
  const sinceMs = performance.now();
  const tookMs = () => Math.round(performance.now() - sinceMs);
  try {
    const answer = await inTime(ask());
    return { ok: true, code: null, tookMs: tookMs(), answer };
  } catch (error) {
    const code: ErrorCode = wahaToAppError(error).code;
    return { ok: false, code, tookMs: tookMs(), answer: null };
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("gateway_timeout", "It took too long to answer.")), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
