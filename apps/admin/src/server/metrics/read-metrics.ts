import { probe } from "@/server/health/probe";
import { runtime } from "@/server/runtime";
import { metrics } from "./metrics";

/** Everything this process counts, and what waits in the database, in Prometheus' text form. */
export async function readMetrics(): Promise<{ text: string; contentType: string }> {
  const all = metrics();
  const { ingest, feed, hearing, repositories } = runtime();
  all.backlog.set(ingest.backlog());
  all.subscribers.set(feed.size());
  all.linkUp.set(hearing.listeningSinceMs() === null ? 0 : 1);
  const [depth, sessions] = await Promise.all([
    probe(() => repositories.health.queueDepth()),
    probe(() => repositories.sessions.list("waha")),
  ]);
  all.databaseUp.set(depth.ok ? 1 : 0);
  // What is not known now is left out: an old number would look like a new one.
  for (const gauge of [all.outbox, all.outboxAge, all.waiting, all.sessionUp]) gauge.reset();
  if (depth.answer) {
    const { oldestAtMs, filesWaiting, pendingEvents, unsupported, ...states } = depth.answer;
    for (const [state, count] of Object.entries(states)) all.outbox.set({ state }, count);
    all.outboxAge.set(oldestAtMs === null ? 0 : Math.max(0, Date.now() - oldestAtMs) / 1000);
    for (const [what, count] of Object.entries({ filesWaiting, pendingEvents, unsupported })) {
      all.waiting.set({ what }, count);
    }
  }
  for (const { name, status } of sessions.answer ?? []) {
    all.sessionUp.set({ session: name }, status === "WORKING" ? 1 : 0);
  }
  return { text: await all.register.metrics(), contentType: all.register.contentType };
}
