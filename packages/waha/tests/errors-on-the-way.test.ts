import { recordedExchange } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { createWahaClient } from "../src/index.ts";
import { answerServer } from "./support/answer-server.ts";
import { recordedFetch } from "./support/recorded-fetch.ts";
import { clientOf, failure } from "./support/failing.ts";

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
