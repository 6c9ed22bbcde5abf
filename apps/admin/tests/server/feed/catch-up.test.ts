import type { ChangePage } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import { catchUp } from "@/server/feed/catch-up";
import { SseStream } from "@/server/feed/sse-sink";
import { Subscriber } from "@/server/feed/subscriber";
import { anAccess } from "../../support/an-access.ts";
import { aMessage } from "../../support/builders.ts";

const ROWS = 10;

/** A feed of `pages` pages of ten rows, read as one person. */
function ownFeed(pages: number) {
  const asked: (string | null)[] = [];
  const page = (cursor: string | null): Promise<ChangePage> => {
    asked.push(cursor);
    const from = Number(cursor?.split(".")[1] ?? 0);
    const end = Math.min(from + ROWS, pages * ROWS);
    const changes = Array.from({ length: end - from }, (_, index) => ({
      type: "message" as const,
      cursor: `e.${from + index + 1}.a`,
      message: aMessage({ body: "x".repeat(1000) }),
    }));
    return Promise.resolve({ changes, cursor: `e.${end}.a`, hasMore: end < pages * ROWS, reset: false });
  };
  return { asked, page, head: () => Promise.resolve(`e.${pages * ROWS}.a`) };
}

function start(pages: number) {
  const own = ownFeed(pages);
  const sink = new SseStream(vi.fn());
  const subscriber = new Subscriber(anAccess(), "e.0.a", sink);
  const done = catchUp({ subscriber, sink, own, tailStands: () => Promise.resolve() });
  return { own, sink, subscriber, done };
}

/** What a browser reads until the stream is live. */
async function readUntilReady(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (!text.includes("event: ready")) text += decoder.decode((await reader.read()).value);
  return text;
}

describe("bringing a stream to the present", () => {
  it("serves page after page and then goes live", async () => {
    const { sink, done, own } = start(3);
    const text = await readUntilReady(sink.body);
    await done;
    expect(text.match(/event: change/g)).toHaveLength(30);
    expect(own.asked).toEqual(["e.0.a", "e.10.a", "e.20.a"]);
    sink.end("shutdown");
  });

  it("reads no further than its browser does", async () => {
    const { sink, own, done } = start(5);
    await new Promise((resolve) => setImmediate(resolve));
    expect(own.asked).toHaveLength(1);
    await readUntilReady(sink.body);
    await done;
    expect(own.asked).toHaveLength(5);
    sink.end("shutdown");
  });

  it("starts a browser over that is too far behind, instead of replaying its absence", async () => {
    const { sink, own, done } = start(1000);
    const text = await readUntilReady(sink.body);
    await done;
    expect(own.asked).toHaveLength(11);
    expect(text).toContain("event: reset");
    expect(text).toContain('data: {"cursor":"e.10000.a"}');
    sink.end("shutdown");
  });

  it("asks nothing more once its browser is gone", async () => {
    const { sink, own, done } = start(5);
    sink.end("shutdown");
    await done;
    expect(own.asked).toHaveLength(0);
  });
});

describe("a browser throttled to nothing", () => {
  it("is let go after a megabyte, and what was kept for it goes with it", async () => {
    const closed = vi.fn();
    const sink = new SseStream(closed);
    const subscriber = new Subscriber(anAccess(), "e.0.a", sink);
    subscriber.goLive();
    const visible = { contactId: null, branchId: null, isGroup: false };
    for (let xid = 1; xid <= 10_000; xid += 1) {
      const change = { type: "message" as const, cursor: `e.${xid}.a`, message: aMessage({ body: "x".repeat(1000) }) };
      subscriber.offer([{ change, visible, unless: null }]);
    }
    expect(closed).toHaveBeenCalledExactlyOnceWith("too-slow");
    await expect(sink.body.getReader().read()).rejects.toThrow("too slow");
  });
});
