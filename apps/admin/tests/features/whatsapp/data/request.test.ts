import { AppError } from "@kaunter/domain";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { openBody, request } from "@/features/whatsapp/data/request";

const shape = z.object({ ok: z.literal(true) });

function answer(status: number, body: unknown): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(text, { status })));
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

afterEach(() => void vi.unstubAllGlobals());

describe("asking a route", () => {
  it("answers what the schema read", async () => {
    answer(200, { ok: true, extra: 1 });
    await expect(request("/x", shape)).resolves.toEqual({ ok: true });
  });

  it.each([
    ["the route's own code", 502, { code: "gateway_not_working", message: "no" }, "gateway_not_working"],
    ["the status, when the code is unknown", 403, { code: "made_up", message: "no" }, "forbidden"],
    ["the status, when something in between answered", 503, "<html>", "database_unavailable"],
    ["internal for statuses nobody uses", 418, "teapot", "internal"],
    ["a bad answer for another shape", 200, { ok: false }, "gateway_bad_answer"],
    ["a bad answer for no JSON", 200, "<html>", "gateway_bad_answer"],
  ])("fails with %s", async (_, status, body, code) => {
    answer(status, body);
    expect(await codeOf(request("/x", shape))).toBe(code);
  });

  it("names the fields that were wrong", async () => {
    answer(400, { code: "bad_request", message: "no", fields: { text: "too long" } });
    await expect(request("/x", shape)).rejects.toMatchObject({ code: "bad_request", fields: { text: "too long" } });
  });

  it("knows when there was no connection", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await codeOf(request("/x", shape))).toBe("gateway_unreachable");
  });

  it("is quiet about questions nobody waits for any more", async () => {
    const stop = new AbortController();
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      stop.abort();
      return Promise.reject(init.signal?.reason as Error);
    });
    await expect(request("/x", shape, { signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("sends a body as JSON, with the cookies of this origin only", async () => {
    const fetch_ = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(Response.json({ ok: true })));
    vi.stubGlobal("fetch", fetch_);
    await request("/x", shape, { method: "POST", body: { a: 1 } });
    expect(fetch_.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body: '{"a":1}', credentials: "same-origin" });
  });

  it("opens a stream, or says why not", async () => {
    const { signal } = new AbortController();
    answer(200, "data");
    await expect(openBody("/x", signal)).resolves.toBeInstanceOf(ReadableStream);
    answer(401, { code: "unauthenticated", message: "no" });
    expect(await codeOf(openBody("/x", signal))).toBe("unauthenticated");
  });
});
