import { AppError, ERROR_CODES, ERROR_STATUS } from "@kaunter/domain";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { errorResponse } from "@/server/http/error-response";
import { readJson } from "@/server/http/read-json";
import { requireSameOrigin } from "@/server/http/same-origin";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("errorResponse", () => {
  it.each(ERROR_CODES)("answers %s with its status and nothing but code and message", async (code) => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const response = errorResponse(new AppError(code, "Said plainly.", { cause: new Error("secret") }), "/x");
    expect(response.status).toBe(ERROR_STATUS[code]);
    expect(await response.json()).toEqual({ code, message: "Said plainly." });
  });

  it("keeps what broke to the log", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const response = errorResponse(new Error("connection string postgres://secret"), "/x");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(log).toHaveBeenCalledOnce();
  });

  it("names every wrong field, and fields it does not know", async () => {
    const schema = z.strictObject({ text: z.string(), to: z.object({ phone: z.string() }) });
    const wrong = schema.safeParse({ text: 1, to: { phone: 2 }, extra: true });
    const response = errorResponse(wrong.error, "/x");
    expect(response.status).toBe(400);
    const body = (await response.json()) as { fields: Record<string, string> };
    expect(Object.keys(body.fields).sort()).toEqual(["extra", "text", "to.phone"]);
  });
});

describe("readJson", () => {
  const post = (body: BodyInit) => new Request("http://kaunter.test/x", { method: "POST", body });

  it("reads JSON", async () => {
    expect(await readJson(post('{"a":1}'))).toEqual({ a: 1 });
  });

  it.each([["not json"], [""], ['{"a":'], [new Uint8Array([0xff, 0xfe, 0x00])]])("refuses %j", async (body) => {
    await expect(readJson(post(body))).rejects.toMatchObject({ code: "bad_request" });
  });

  it("stops reading a body that is too large, also when its length is not announced", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const request = new Request("http://kaunter.test/x", {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    await expect(readJson(request, 10 * 1024)).rejects.toMatchObject({ code: "bad_request" });
    expect(sent).toBeLessThan(20);
  });
});

describe("requireSameOrigin", () => {
  const from = (origin: string | null) =>
    new Request("http://kaunter.test/x", {
      method: "POST",
      headers: { host: "kaunter.test", ...(origin === null ? {} : { origin }) },
    });

  it.each(["https://evil.test", "null", "nonsense", "http://kaunter.test.evil.test"])(
    "refuses a write from %s",
    (origin) => {
      expect(() => {
        requireSameOrigin(from(origin));
      }).toThrow(expect.objectContaining({ code: "forbidden" }));
    },
  );

  it.each(["http://kaunter.test", null])("lets %s through", (origin) => {
    expect(() => {
      requireSameOrigin(from(origin));
    }).not.toThrow();
  });
});
