import type { WahaClient } from "@kaunter/waha";
import { normaliseLids } from "@kaunter/waha/normalise";
import type { IngestQueue } from "./ingest-queue";

const CHUNK = 100;

/** Learns which hidden ids belong to which phones, all of WAHA's map at once. Source: spec "LID resolution methods". */
export async function syncLids(waha: WahaClient, ingest: IngestQueue, session: string): Promise<void> {
  const mappings = await waha.getAllLidMappings(session);
  for (let start = 0; start < mappings.length; start += CHUNK) {
    const event = normaliseLids(mappings.slice(start, start + CHUNK));
    await ingest.add({ gateway: "waha", session, event }, "reconcile");
  }
}
