import type { LeasesRepository } from "@kaunter/db";
import { log } from "@/server/log";

/** Short, so that a killed process is soon replaced; renewed three times as often. */
const LEASE_MS = 30_000;

/** A lease while it is held. */
export interface HeldLease {
  /** What every write under the lease names, so that one who was overtaken writes nothing. */
  readonly token: number;
  /** False once it is known that somebody else took over. */
  readonly isHeld: () => boolean;
}

/** Works under a lease and keeps it alive meanwhile. Answers null, without working, while another process holds it. */
export async function holdLease<T>(
  leases: LeasesRepository,
  name: string,
  holder: string,
  work: (lease: HeldLease) => Promise<T>,
): Promise<T | null> {
  const token = await leases.acquire(name, holder, LEASE_MS);
  if (token === null) return null;
  let held = true;
  const renewal = setInterval(() => {
    leases.acquire(name, holder, LEASE_MS).then(
      (renewed) => {
        held &&= renewed === token;
      },
      // The database is away; if it stays away the lease runs out and the token says so.
      (error: unknown) => {
        log.warn("lease/not-renewed", { name, reason: error instanceof Error ? error.message : String(error) });
      },
    );
  }, LEASE_MS / 3).unref();
  try {
    return await work({ token, isHeld: () => held });
  } finally {
    clearInterval(renewal);
    if (held) await leases.release(name, holder);
  }
}
