// @vitest-environment happy-dom
import type { ContactSyncRun } from "@kaunter/domain";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { SyncCard } from "@/features/contact-links/sync-card";
import { answerRoutes } from "../../support/answer-routes";
import { NOW_MS, uuid } from "../../support/builders";
import { renderWords } from "../../support/render";

function aRun(overrides: Partial<ContactSyncRun> = {}): ContactSyncRun {
  return {
    ...{ id: uuid(1), source: "instance7", state: "done", trigger: "person", startedBy: "Aina Rahim" },
    ...{ startedAtMs: NOW_MS, finishedAtMs: NOW_MS, fetched: 120, done: 120, created: 12, updated: 3, linked: 2 },
    ...{ skipped: 104, failed: [{ chatId: "1@c.us", reason: "is no number" }], error: null, message: null },
    ...overrides,
  };
}

describe("the sync", () => {
  it("shows its last run: when, by whom, how many of what, and what was not taken over", async () => {
    answerRoutes({ "/api/whatsapp-contacts/last": () => ({ run: aRun() }) });
    renderWords(<SyncCard onEnd={vi.fn()} />);
    expect(await screen.findByText(/Last run: .*, by Aina Rahim/)).toBeTruthy();
    expect(screen.getByText("New").nextElementSibling?.textContent).toBe("12");
    expect(screen.getByText("1 chat could not be taken over")).toBeTruthy();
    expect(screen.getByText("is no number")).toBeTruthy();
  });

  it("is not there where UltraMsg is not set up", async () => {
    const fetch = answerRoutes({});
    const { container } = renderWords(<SyncCard onEnd={vi.fn()} />);
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(container.textContent).toBe("");
  });

  it("starts a run, shows how far it is, and tells when it has ended", async () => {
    let finish: ((response: Response) => void) | undefined;
    let run: ContactSyncRun | null = null;
    answerRoutes({
      "/api/whatsapp-contacts/last": () => ({ run }),
      "/api/whatsapp-contacts": () => null,
    });
    const onEnd = vi.fn();
    const answer = globalThis.fetch;
    vi.stubGlobal("fetch", (input: string, init?: RequestInit) =>
      init?.method === "POST" ? new Promise<Response>((resolve) => (finish = resolve)) : answer(input, init),
    );
    renderWords(<SyncCard onEnd={onEnd} />);
    expect(await screen.findByText("It has not run yet.")).toBeTruthy();
    run = aRun({ state: "running", finishedAtMs: null, done: 40 });
    fireEvent.click(screen.getByRole("button", { name: "Sync WhatsApp" }));
    expect(await screen.findByText("40 of 120", {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("40");
    expect(onEnd).not.toHaveBeenCalled();
    run = aRun();
    finish?.(Response.json(run));
    expect(await screen.findByText("Finished", {}, { timeout: 5_000 })).toBeTruthy();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it("says why a run failed, and that one could not be started", async () => {
    const failed = aRun({ state: "failed", error: "gateway_refused", message: "Wrong token." });
    answerRoutes({
      "/api/whatsapp-contacts/last": () => ({ run: failed }),
      "/api/whatsapp-contacts": () => Response.json({ code: "database_unavailable", message: "" }, { status: 503 }),
    });
    renderWords(<SyncCard onEnd={vi.fn()} />);
    expect(await screen.findByText(/Wrong token\./)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Sync WhatsApp" }));
    expect((await screen.findByRole("alert")).textContent).toContain("records cannot be reached");
  });

  it("says once, with the run's own words, why the run just asked for failed", async () => {
    const failed = aRun({ state: "failed", error: "gateway_refused", message: "Wrong token." });
    const fetch = answerRoutes({
      "/api/whatsapp-contacts/last": () => ({ run: failed }),
      "/api/whatsapp-contacts": () => Response.json({ code: "gateway_refused", message: "" }, { status: 502 }),
    });
    renderWords(<SyncCard onEnd={vi.fn()} />);
    fireEvent.click(await screen.findByRole("button", { name: "Sync WhatsApp" }));
    await waitFor(() => expect(fetch.mock.calls.filter(([path]) => path === "/api/whatsapp-contacts")).toHaveLength(1));
    await waitFor(() => expect(screen.getByText(/Wrong token\./)).toBeTruthy());
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
