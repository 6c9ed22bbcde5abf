import type { IngestRepository } from "@kaunter/db";
import { metrics } from "./metrics";

/** The door in, counting what was committed. */
export function countedIngest(repository: IngestRepository): IngestRepository {
  return {
    ...repository,
    async ingest(channel, via, events) {
      const answers = await repository.ingest(channel, via, events);
      events.forEach(({ type }, index) => {
        if (!answers[index]?.error) metrics().ingested.inc({ gateway: channel.gateway, via, type });
      });
      return answers;
    },
  };
}
