import type { OutboxRepository } from "@kaunter/db";
import { metrics } from "./metrics";

/** The outbox, counting how attempts ended, whoever settled them. */
export function countedOutbox(repository: OutboxRepository): OutboxRepository {
  return {
    ...repository,
    async settle(messageId, attempt, outcome) {
      const message = await repository.settle(messageId, attempt, outcome);
      metrics().sends.inc({ result: outcome.result, code: outcome.result === "sent" ? "" : outcome.code });
      return message;
    },
  };
}
