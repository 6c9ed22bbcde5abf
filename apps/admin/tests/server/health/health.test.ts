import { healthReportSchema } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { answerReady } from "@/server/health/answer-ready";
import { listUnsupported } from "@/server/health/list-unsupported";
import { readHealth } from "@/server/health/read-health";
import { log } from "@/server/log";
import { openLab, until } from "../../support/lab";

const lab = await openLab();

const ready = async () => {
  const response = await answerReady();
  return { status: response.status, body: (await response.json()) as unknown };
};

describe("the health report", () => {
  it("tells an admin how gateway, database, files and this process do", async () => {
    log.error("test/happened", new Error("the reason"));
    await lab.here.door.keepUnreadable("default", "no event at all", "not JSON");
    const report = healthReportSchema.parse(await readHealth(await lab.enter("aina")));
    expect(report.gateway).toMatchObject({ ok: true, code: null, version: expect.any(String) as unknown });
    expect(report.database).toMatchObject({ ok: true, schemaVersion: expect.stringMatching(/^2026/) as unknown });
    expect(report.storage).toMatchObject({ ok: true, code: null });
    expect(report.link.liveSinceMs).toBeNull();
    expect(report.process.events).toBeGreaterThan(0);
    expect(report.desk.unsupported).toBe(1);
    expect(report.errors[0]).toMatchObject({ level: "error", event: "test/happened", reason: "the reason" });
  });

  it.each(["farid", "meiling"])("is not for %s", async (name) => {
    const staff = await lab.enter(name);
    await expect(readHealth(staff)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listUnsupported(staff, { limit: 5 })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("events nobody could read", () => {
  it("are handed out as text, page by page, long ones cut", async () => {
    const raw = { text: `<script>alert(1)</script>${"x".repeat(30_000)}` };
    const event = { type: "event/unsupported", name: "odd", reason: "no event", raw } as const;
    await lab.here.ingest.add({ gateway: "waha", session: "default", event }, "event");
    const aina = await lab.enter("aina");
    const first = await listUnsupported(aina, { limit: 1 });
    expect(first).toMatchObject({ hasMore: true, events: [{ session: "default", reason: "no event", cut: true }] });
    expect(first.events[0]?.raw).toContain("<script>alert(1)</script>");
    const second = await listUnsupported(aina, { limit: 1, before: first.events[0]?.id });
    expect(second).toMatchObject({ hasMore: false, events: [{ reason: "not JSON", cut: false }] });
  });
});

describe("readiness", () => {
  it("is told while database and WAHA answer", async () => {
    expect(await ready()).toEqual({ status: 200, body: { status: "ready", parts: { database: true, waha: true } } });
  });

  it("says which part is away, and nothing more", async () => {
    await lab.waha.stop();
    await until(async () => (await ready()).status === 503);
    expect((await ready()).body).toEqual({ status: "not_ready", parts: { database: true, waha: false } });
    await lab.stopDatabase();
    await until(async () => JSON.stringify((await ready()).body).includes('"database":false'));
  });
});
