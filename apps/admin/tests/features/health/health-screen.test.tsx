// @vitest-environment happy-dom
import type { HealthReport } from "@kaunter/domain";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HealthScreen } from "@/features/health/health-screen";
import { answerRoutes } from "../../support/answer-routes";
import { aSession, NOW_MS, uuid } from "../../support/builders";
import { renderWords } from "../../support/render";

const FINE = { ok: true, code: null, tookMs: 12 } as const;

function aReport(overrides: Partial<HealthReport> = {}): HealthReport {
  return {
    atMs: NOW_MS,
    gateway: { ...FINE, version: "2026.7.1", engine: "GOWS", upMs: 60_000 },
    database: { ...FINE, schemaVersion: "20261122009540" },
    storage: FINE,
    link: { liveSinceMs: NOW_MS - 60_000 },
    sessions: [aSession()],
    desk: {
      outbox: { queued: 3, dispatching: 0, unconfirmed: 0, oldestAtMs: NOW_MS },
      ingested: { event: 1_204, reconcile: 2, backfill: 0, send: 88, failed: 1 },
      failures: [{ messageId: uuid(1), session: "default", code: "gateway_unreachable", atMs: NOW_MS }],
      files: { count: 40, bytes: 5 * 1024 * 1024 },
      filesWaiting: 0,
      unsupported: 2,
      pendingEvents: 0,
      databaseBytes: 9 * 1024 * 1024,
    },
    process: { startedAtMs: NOW_MS, events: 5, lastEventAtMs: null, streams: 1, memoryBytes: 1024, node: "v20.20.0" },
    errors: [],
    ...overrides,
  };
}

const event = (number: number, raw: string) => ({
  ...{ id: uuid(number), gateway: "waha", session: "default", name: `odd.${String(number)}` },
  ...{ reason: "nobody knows it", atMs: NOW_MS, raw, cut: false },
});

const pages = () =>
  answerRoutes({
    "/api/health/events": (url) =>
      url.searchParams.has("before")
        ? { events: [event(1, "older")], hasMore: false }
        : { events: [event(2, "<img src=x onerror=alert(1)>")], hasMore: true },
  });

describe("the health page", () => {
  it("shows the parts, the counters and why sends failed", async () => {
    pages();
    renderWords(<HealthScreen first={aReport()} />);
    expect(screen.getByText("2026.7.1")).toBeTruthy();
    expect(screen.getByText("1,204")).toBeTruthy();
    expect(screen.getAllByText("default")[0]?.nextElementSibling?.textContent).toBe("Working");
    expect(screen.getByText("There is no connection. Nothing was lost; try again.")).toBeTruthy();
    expect(await screen.findByText("Events that could not be read (2)")).toBeTruthy();
  });

  it("says in words which part is away", () => {
    pages();
    const gateway = {
      ok: false,
      code: "gateway_timeout",
      tookMs: 3_000,
      version: null,
      engine: null,
      upMs: null,
    } as const;
    renderWords(<HealthScreen first={aReport({ gateway, link: { liveSinceMs: null } })} />);
    expect(screen.getByText("The answer took too long. Nothing was lost; try again.")).toBeTruthy();
    expect(screen.getByText("Not connected")).toBeTruthy();
  });

  it("shows a payload as text, and older events on request", async () => {
    pages();
    renderWords(<HealthScreen first={aReport()} />);
    const payload = await screen.findByLabelText("What came with odd.2");
    expect(payload.textContent).toBe("<img src=x onerror=alert(1)>");
    expect(payload.children).toHaveLength(0);
    fireEvent.click(screen.getByRole("button", { name: "Show older ones" }));
    expect(await screen.findByText("odd.1")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show older ones" })).toBeNull();
  });
});
