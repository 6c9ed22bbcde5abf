import type { WahaClient } from "@kaunter/waha";
import { normaliseLids } from "@kaunter/waha/normalise";
import type { IngestQueue } from "./ingest-queue";

const CHUNK = 100;

/** What each door was told already, as `session/lid` → phone: a map that did not change is not written again. */
const told = new WeakMap<object, Map<string, string>>();

/**
 * Learns which hidden ids belong to which phones, all of WAHA's map at once: with each comparison, so at the start, after
 * a reconnect and on schedule. Source: spec "LID resolution methods".
 */
export async function syncLids(
  waha: Pick<WahaClient, "getAllLidMappings">,
  ingest: Pick<IngestQueue, "add">,
  session: string,
): Promise<void> {
  const known = told.get(ingest) ?? new Map<string, string>();
  told.set(ingest, known);
  const mappings = await waha.getAllLidMappings(session);
  const fresh = mappings.filter(({ lid, phone }) => phone !== null && known.get(`${session}/${lid ?? ""}`) !== phone);
  for (let start = 0; start < fresh.length; start += CHUNK) {
    const chunk = fresh.slice(start, start + CHUNK);
    await ingest.add({ gateway: "waha", session, event: normaliseLids(chunk) }, "reconcile");
    for (const { lid, phone } of chunk) if (phone !== null) known.set(`${session}/${lid ?? ""}`, phone);
  }
}
