import { recordedExchange } from "@kaunter/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWahaClient, isWahaError, WAHA_ERROR_KINDS, WahaError, type WahaErrorKind } from "../src/index.ts";
import { answerServer } from "./support/answer-server.ts";
import { made, recordedFetch } from "./support/recorded-fetch.ts";

const clientOf = (baseUrl: string, defaultMs = 2_000) =>
  createWahaClient({ baseUrl, apiKey: "k", timeouts: { defaultMs, statusFloorMs: 0 }, retries: { times: 0 } });

async function failure(run: Promise<unknown>): Promise<WahaError> {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WahaError)) throw new Error(`expected a WahaError, got ${String(error)}`);
  return error;
}

const sendTo = (fetch: typeof globalThis.fetch) =>
  createWahaClient({ baseUrl: "http://waha.test", apiKey: "k", fetch }).sendText("default", {
    chatId: "1@c.us",
    text: "secret words",
  });

describe("every recorded error body becomes one kind", () => {
  it.each<[string, WahaErrorKind, "no" | "maybe"]>([
    ["01-no-key", "unauthorized", "no"],
    ["02-wrong-key", "unauthorized", "no"],
    ["03c-list-bad-query", "unprocessable", "no"],
    ["04b-me-stopped", "not_found", "no"],
    ["05-create-default-exists", "unprocessable", "no"],
    ["05b-create-other-core", "unprocessable", "no"],
    ["05d-create-invalid-webhook", "unprocessable", "no"],
    ["05e-create-bad-json", "unprocessable", "no"],
    ["07c-get-deleted", "not_found", "no"],
    ["07g-sendtext-deleted", "not_found", "no"],
    ["10-qr-while-starting", "wrong_status", "no"],
    ["11-sendText-session-starting", "wrong_status", "no"],
    ["11c-sendText-no-session", "unprocessable", "no"],
    ["12c-sendText-stopped", "wrong_status", "no"],
    ["working/05c-sendText-missing-chatId", "engine_failure", "maybe"],
    ["working/05h-sendText-engine-exception-500", "engine_failure", "maybe"],
    ["working/21-sendImage-core-422", "unprocessable", "no"],
    ["working/22g-lid-invalid", "unprocessable", "no"],
    ["working/23e-about", "not_implemented", "no"],
    ["working/24b-presence-set-bad", "unprocessable", "no"],
    ["working/27-file-404", "not_found", "no"],
    ["working/29-404-route", "not_found", "no"],
  ])("%s is %s, sent: %s", async (name, kind, sent) => {
    const error = await failure(sendTo(recordedFetch(recordedExchange(name)).fetch));
    expect({ kind: error.kind, sent: error.sent }).toEqual({ kind, sent });
    expect(error.details.length).toBeGreaterThan(0);
  });

  it("keeps what a session is and what was expected", async () => {
    const error = await failure(sendTo(recordedFetch(recordedExchange("11-sendText-session-starting")).fetch));
    expect(error).toMatchObject({ status: "STARTING", expected: ["WORKING"], httpStatus: 422 });
  });

  it("keeps each sentence of the validation pipe", async () => {
    const error = await failure(sendTo(recordedFetch(recordedExchange("working/21d-sendList-invalid-dto-400")).fetch));
    expect(error.details).toHaveLength(3);
  });

  it("never keeps the request that a 500 echoes", async () => {
    const echo = recordedExchange("working/05h-sendText-engine-exception-500");
    const error = await failure(sendTo(recordedFetch(echo).fetch));
    expect(`${JSON.stringify(error)} ${String(error.stack)} ${error.message}`).not.toMatch(/999000|boom|stack|\/app\//);
  });

  it("treats a proxy's HTML page as the failure its status says", async () => {
    const error = await failure(sendTo(recordedFetch(made(502, "<html>Bad Gateway</html>")).fetch));
    expect(error).toMatchObject({ kind: "engine_failure", sent: "maybe", httpStatus: 502 });
  });

  it("does not follow a redirect, which would carry the key away", async () => {
    const error = await failure(sendTo(recordedFetch(made(302, null)).fetch));
    expect(error).toMatchObject({ kind: "bad_shape", sent: "no" });
  });

  it("calls a good status with an unknown body bad_shape, and the send a maybe", async () => {
    for (const body of [null, {}, [], { id: "no-underscores" }, "text"]) {
      const error = await failure(sendTo(recordedFetch(made(201, body)).fetch));
      expect(error).toMatchObject({ kind: "bad_shape", sent: "maybe" });
    }
  });
});

describe("a connection that fails", () => {
  it("was never made: surely not sent", async () => {
    const { url, server } = await answerServer(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const error = await failure(clientOf(url).sendText("default", { chatId: "1@c.us", text: "x" }));
    expect(error).toMatchObject({ kind: "unreachable", sent: "no" });
  });

  it("has no such host: surely not sent", async () => {
    const error = await failure(
      clientOf("http://no-such-host.invalid").sendText("default", { chatId: "1@c.us", text: "x" }),
    );
    expect(error).toMatchObject({ kind: "unreachable", sent: "no" });
  });

  it("dies midway: nobody knows", async () => {
    const { url } = await answerServer((request) => request.socket.destroy());
    const error = await failure(clientOf(url).sendText("default", { chatId: "1@c.us", text: "x" }));
    expect(error).toMatchObject({ kind: "unreachable", sent: "maybe" });
  });

  it("dies in the middle of the answer: nobody knows", async () => {
    const { url } = await answerServer((_request, response) => {
      response.writeHead(201, { "Content-Length": "500" });
      response.write('{"key":');
      setTimeout(() => response.destroy(), 20);
    });
    const error = await failure(clientOf(url).sendText("default", { chatId: "1@c.us", text: "x" }));
    expect(error).toMatchObject({ kind: "unreachable", sent: "maybe" });
  });

  it("hangs: a timeout, and nobody knows", async () => {
    const { url } = await answerServer(() => undefined);
    const error = await failure(clientOf(url, 60).sendText("default", { chatId: "1@c.us", text: "x" }));
    expect(error).toMatchObject({ kind: "timeout", sent: "maybe" });
  });

  it("is given up by the caller, who gets their own reason back", async () => {
    const { url } = await answerServer(() => undefined);
    const reason = new Error("the person left");
    const signal = AbortSignal.abort(reason);
    await expect(clientOf(url).sendText("default", { chatId: "1@c.us", text: "x" }, { signal })).rejects.toBe(reason);
  });
});

describe("repeating", () => {
  it("repeats a read that failed on the way", async () => {
    let calls = 0;
    const { url } = await answerServer((request, response) => {
      calls += 1;
      if (calls < 3) request.socket.destroy();
      else response.end('{"message":"pong"}');
    });
    await createWahaClient({ baseUrl: url, apiKey: "k", retries: { times: 2, delayMs: 1 } }).server.ping();
    expect(calls).toBe(3);
  });

  it("never repeats a send", async () => {
    let calls = 0;
    const { url } = await answerServer((request) => {
      calls += 1;
      request.socket.destroy();
    });
    const client = createWahaClient({ baseUrl: url, apiKey: "k", retries: { times: 5, delayMs: 1 } });
    await failure(client.sendText("default", { chatId: "1@c.us", text: "x" }));
    expect(calls).toBe(1);
  });

  it("does not repeat what the server refused", async () => {
    const { fetch, seen } = recordedFetch(recordedExchange("07c-get-deleted"));
    const client = createWahaClient({ baseUrl: "http://waha.test", apiKey: "k", fetch });
    expect((await failure(client.getSession("default"))).kind).toBe("not_found");
    expect(seen).toHaveLength(1);
  });
});

describe("any answer at all", () => {
  it("becomes one error of the closed list that keeps nothing of the request", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), async (status, body) => {
        // A 304 or a 204 may not carry a body, says `Response` itself.
        fc.pre(status !== 304);
        const echoing = {
          exception: { name: "Error", message: "broken" },
          request: { body: "secret words" },
          ...mixin(body),
        };
        const error = await failure(sendTo(recordedFetch(made(status, echoing)).fetch));
        expect(WAHA_ERROR_KINDS).toContain(error.kind);
        expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain("secret words");
      }),
    );
  });
});

const mixin = (body: unknown) => (typeof body === "object" && body !== null && !Array.isArray(body) ? body : { body });

describe("patience", () => {
  it("is never shorter than WAHA's own wait for a session, unless that is said", async () => {
    const { url } = await answerServer((_request, response) => {
      setTimeout(() => response.writeHead(201).end('{"id":"true_1@c.us_A"}'), 150);
    });
    const client = createWahaClient({ baseUrl: url, apiKey: "k", timeouts: { defaultMs: 20, statusFloorMs: 5_000 } });
    expect(await client.sendText("s", { chatId: "1@c.us", text: "x" })).toMatchObject({ bareId: "A" });
    const hurried = await failure(client.server.ping({ timeoutMs: 20 }));
    expect(hurried.kind).toBe("timeout");
  });
});

it("an error of another copy of this module is known, and nothing else is", () => {
  const twin = Object.assign(new Error("Session not found"), { name: "WahaError", kind: "not_found" });
  expect(isWahaError(twin)).toBe(true);
  expect(isWahaError(twin, "not_found")).toBe(true);
  expect(isWahaError(twin, "timeout")).toBe(false);
  expect(isWahaError({ name: "WahaError", kind: "not_found" })).toBe(false);
  expect(isWahaError(new Error("Session not found"))).toBe(false);
});
