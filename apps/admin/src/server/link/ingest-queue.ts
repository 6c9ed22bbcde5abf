import type { IngestRepository, IngestAnswer, IngestVia } from "@kaunter/db";
import { AppError, type ChannelEvent } from "@kaunter/domain";
import { storable } from "./storable";

const MAX_BATCH = 100;

interface Waiting {
  readonly event: ChannelEvent;
  readonly via: IngestVia;
  readonly resolve: (result: IngestAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export interface IngestQueue {
  /** Resolves when the event is committed. @throws AppError `database_unavailable` when it could not be written. */
  add(event: ChannelEvent, via: IngestVia): Promise<IngestAnswer>;
  /** The same for many, in order. */
  addAll(events: readonly ChannelEvent[], via: IngestVia): Promise<IngestAnswer[]>;
  /** How many events wait to be written. Whoever can be asked to wait is asked when these are too many. */
  backlog(): number;
}

/**
 * The one door into the database. Events that arrive while a write is under way leave with the next one, so a burst
 * costs few round trips and a lone event waits for nobody. Order per channel is kept.
 */
export function createIngestQueue(
  repository: IngestRepository,
  onCommitted: (events: readonly ChannelEvent[]) => void,
): IngestQueue {
  let waiting: Waiting[] = [];
  let running = false;

  const add: IngestQueue["add"] = (event, via) =>
    new Promise((resolve, reject) => {
      waiting.push({ event, via, resolve, reject });
      void drain();
    });

  async function drain(): Promise<void> {
    if (running) return;
    running = true;
    // Let what arrives in the same tick travel together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      waiting = waiting.slice(batch.length);
      await write(batch);
    }
    running = false;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    const { gateway, session } = first.event;
    try {
      const events = batch.map((one) => storable(one.event.event));
      const results = await repository.ingest({ gateway, session }, first.via, events);
      batch.forEach((one, index) => {
        const result = results[index];
        if (result) one.resolve(result);
        else one.reject(new Error("ingest answered fewer results than events"));
      });
      onCommitted(batch.map((one) => one.event));
    } catch (error) {
      if (batch.length > 1 && !isPassing(error)) await writeSingly(batch);
      else for (const one of batch) one.reject(error);
    }
  }

  /** The database refused the batch as a whole: what is wrong with one of them is not the others' fault. */
  async function writeSingly(batch: readonly Waiting[]): Promise<void> {
    for (const one of batch) await write([one]);
  }

  return {
    add,
    addAll: (events, via) => Promise.all(events.map((event) => add(event, via))),
    backlog: () => waiting.length,
  };
}

/** Will the very same batch do later? */
function isPassing(error: unknown): boolean {
  return error instanceof AppError && error.code === "database_unavailable";
}

/** The longest run from the front that one call can take: same channel, same door. */
function takeBatch(waiting: readonly Waiting[]): Waiting[] {
  const [first] = waiting;
  if (!first) return [];
  const end = waiting.findIndex(
    ({ event, via }) =>
      event.gateway !== first.event.gateway || event.session !== first.event.session || via !== first.via,
  );
  return waiting.slice(0, Math.min(end === -1 ? waiting.length : end, MAX_BATCH));
}
