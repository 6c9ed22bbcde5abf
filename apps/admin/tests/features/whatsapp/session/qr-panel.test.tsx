// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { QrPanel } from "@/features/whatsapp/session/qr-panel";
import { answerRoutes } from "../../../support/answer-routes";
import { renderWords } from "../../../support/render";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const QR = "/api/waha/session/qr";
const code = (byte: number) => new Response(new Uint8Array([byte]));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const picture = () => screen.queryByRole("img", { name: "QR code to link WhatsApp" })?.getAttribute("src") ?? null;

describe("a code to scan", () => {
  it("counts down, says when it is over, and starts again with the next one", async () => {
    let current = 1;
    answerRoutes({ [QR]: () => code(current) });
    renderWords(<QrPanel session="default" gapMs={250} />);
    await pass(0);
    const first = picture();
    expect(first).not.toBeNull();
    await pass(4_000);
    expect(screen.getByText("A new code in 16 seconds at most")).toBeTruthy();
    await pass(18_000);
    expect(picture()).toBe(first);
    expect(screen.getByText("The next code comes any moment")).toBeTruthy();
    current = 2;
    await pass(5_000);
    expect(picture()).not.toBe(first);
    expect(screen.getByText(/A new code in (?:20|1\d) seconds at most/)).toBeTruthy();
  });

  it("stays, with the reason, when the next one cannot be had", async () => {
    let away = false;
    const gone = () => Response.json({ code: "gateway_not_working", message: "gone" }, { status: 409 });
    answerRoutes({ [QR]: () => (away ? gone() : code(1)) });
    renderWords(<QrPanel session="default" gapMs={250} />);
    await pass(0);
    away = true;
    await pass(5_000);
    expect(picture()).not.toBeNull();
    expect(screen.getByRole("alert").textContent.length).toBeGreaterThan(10);
    away = false;
    await pass(5_000);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is not asked for any more once nobody looks", async () => {
    const fetch = answerRoutes({ [QR]: () => code(1) });
    renderWords(<QrPanel session="default" gapMs={250} />);
    await pass(0);
    cleanup();
    const before = fetch.mock.calls.length;
    await pass(20_000);
    expect(fetch.mock.calls).toHaveLength(before);
  });
});
