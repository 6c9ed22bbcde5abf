import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SseStream } from "@/server/feed/sse-sink";
import { aMessage } from "../../support/builders.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(body).text();
}

describe("a server-sent stream", () => {
  it("writes a change with its cursor as the event's id", async () => {
    const sink = new SseStream(vi.fn());
    sink.change({ type: "message", cursor: "e.7.a", message: aMessage({ body: "two\nlines" }) });
    sink.end("shutdown");
    const text = await readAll(sink.body);
    expect(text).toContain("id: e.7.a\nevent: change\ndata: {");
    expect(text.split("\n\n").filter((part) => part.startsWith("id: "))).toHaveLength(1);
  });

  it("says that access changed before it ends, so that the browser drops what it holds", async () => {
    const closed = vi.fn();
    const sink = new SseStream(closed);
    sink.end("access-changed");
    expect(await readAll(sink.body)).toContain("event: access\n");
    expect(closed).toHaveBeenCalledExactlyOnceWith("access-changed");
  });

  it("shows that it lives when nothing happens", async () => {
    const sink = new SseStream(vi.fn());
    await vi.advanceTimersByTimeAsync(31_000);
    sink.end("shutdown");
    expect((await readAll(sink.body)).match(/: still here/g)).toHaveLength(2);
  });

  it("lets a reader go that takes nothing, instead of keeping its megabytes", () => {
    const closed = vi.fn();
    const sink = new SseStream(closed);
    const message = aMessage({ body: "x".repeat(50_000) });
    for (let xid = 0; xid < 30; xid += 1) sink.change({ type: "message", cursor: `e.${xid}.a`, message });
    expect(closed).toHaveBeenCalledExactlyOnceWith("too-slow");
  });

  it("notices a browser that left", async () => {
    const closed = vi.fn();
    const sink = new SseStream(closed);
    await sink.body.cancel();
    expect(closed).toHaveBeenCalledExactlyOnceWith("left");
  });
});
