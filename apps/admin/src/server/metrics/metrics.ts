import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Upper ends of the classes of request durations, in seconds: a list is quick, a send may wait for the gateway. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type Metrics = ReturnType<typeof createMetrics>;

const KEY = Symbol.for("kaunter.metrics");
const home = globalThis as { [KEY]?: Metrics };

/** This process's numbers. On `globalThis`: the link and the routes are separate module graphs. */
export function metrics(): Metrics {
  return (home[KEY] ??= createMetrics());
}

/** Labels are words of ours alone (a route's pattern, a state, a session), so that no phone number becomes a series. */
function createMetrics() {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `kaunter_${name}`, help, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `kaunter_${name}_total`, help, labelNames, registers });
  return {
    register,
    ingested: counter("events_ingested", "Events committed, by the way they came and what they are.", [
      ...(["gateway", "via", "type"] as const),
    ]),
    sends: counter("sends", "Attempts to send that ended, by how; code says why one failed.", [
      ...(["result", "code"] as const),
    ]),
    trouble: counter("log_lines", "Warnings and errors written to the log.", [...(["level", "event"] as const)]),
    requests: new Histogram({
      name: "kaunter_request_duration_seconds",
      help: "Until a route began to answer.",
      labelNames: ["method", "route", "status"] as const,
      buckets: SECONDS,
      registers,
    }),
    databaseUp: gauge("database_up", "1 while the database answers; the numbers of the queues are then its own."),
    outbox: gauge("outbox_depth", "Messages that wait to be sent or confirmed, of all processes.", ["state"]),
    outboxAge: gauge("outbox_oldest_seconds", "How long the oldest of them has waited."),
    waiting: gauge("waiting", "Files to copy, events before their message, events nobody could read.", ["what"]),
    backlog: gauge("ingest_backlog", "Events this process holds that are not committed yet."),
    subscribers: gauge("feed_subscribers", "Open event streams of this process."),
    linkUp: gauge("link_up", "1 while this process hears the gateway's socket."),
    sessionUp: gauge("session_working", "1 while WhatsApp works on that session.", ["session"]),
  };
}
