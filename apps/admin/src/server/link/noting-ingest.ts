import type { IngestRepository } from "@kaunter/db";
import type { Hearing } from "./hearing";

/** The door in, noting which sessions' events bring messages: a session that is heard is not deaf. */
export function notingIngest(repository: IngestRepository, hearing: Hearing): IngestRepository {
  return {
    ...repository,
    async ingest(channel, via, events) {
      const answers = await repository.ingest(channel, via, events);
      const brought = events.some(({ type }, index) => type === "message/received" && answers[index]?.created);
      if (via === "event" && brought && channel.gateway === "waha") hearing.heard(channel.session, Date.now());
      return answers;
    },
  };
}
