import { Answer, refusal } from "../http/reply.ts";
import type { SimMessage } from "../world.ts";

const ACKS = ["ERROR", "PENDING", "SERVER", "DEVICE", "READ", "PLAYED"];

export interface MessageQuery {
  readonly limit: number;
  readonly offset: number;
  readonly ascending: boolean;
  readonly downloadMedia: boolean;
  readonly since: number;
  readonly until: number;
  readonly fromMe: boolean | null;
  readonly ack: number | null;
}

/** Reads the history's query, refusing what the validation pipe refuses. */
export function readMessageQuery(query: URLSearchParams): MessageQuery {
  const problems: string[] = [];
  const number = (name: string, fallback: number): number => {
    const text = query.get(name);
    if (text === null) return fallback;
    if (!Number.isFinite(Number(text)))
      problems.push(`${name} must be a number conforming to the specified constraints`);
    return Number(text);
  };
  const ack = query.get("filter.ack");
  if (ack !== null && !ACKS.includes(ack)) {
    problems.push(`filter.ack must be one of the following values: ${ACKS.join(", ")}`);
  }
  const fromMe = query.get("filter.fromMe");
  const read: MessageQuery = {
    limit: number("limit", 10),
    offset: number("offset", 0),
    ascending: query.get("sortOrder") === "asc",
    downloadMedia: query.get("downloadMedia") !== "false",
    since: number("filter.timestamp.gte", 0),
    until: number("filter.timestamp.lte", Number.POSITIVE_INFINITY),
    fromMe: fromMe === null ? null : fromMe === "true",
    ack: ack === null ? null : ACKS.indexOf(ack) - 1,
  };
  if (problems.length > 0) throw new Answer(refusal(400, problems));
  return read;
}

/** Newest first unless told; a later arrival within the same second counts as newer. */
export function filterMessages(messages: readonly SimMessage[], query: MessageQuery): SimMessage[] {
  const fitting = messages.filter(
    (message) =>
      message.timestamp >= query.since &&
      message.timestamp <= query.until &&
      (query.fromMe === null || message.fromMe === query.fromMe) &&
      (query.ack === null || message.ack === query.ack),
  );
  fitting.sort((one, other) => one.timestamp - other.timestamp);
  if (!query.ascending) fitting.reverse();
  return fitting.slice(query.offset, query.offset + query.limit);
}
