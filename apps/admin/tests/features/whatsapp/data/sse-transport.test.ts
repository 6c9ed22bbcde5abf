import type { StreamHandlers } from "@kaunter/chat-core";
import { AppError } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import { createSseParser } from "@/features/whatsapp/data/sse-parser";
import { createSseTransport } from "@/features/whatsapp/data/sse-transport";
import { aConversation, NOW_MS } from "../../../support/builders";

describe("cutting a stream into events", () => {
  const text = 'retry: 1000\n\n: still here\n\nid: 1.2.3\nevent: change\ndata: {"a":1}\n\ndata: one\ndata: two\r\n\r\n';
  const events = [
    { name: "comment", data: "" },
    { name: "comment", data: "" },
    { name: "change", data: '{"a":1}' },
    { name: "message", data: "one\ntwo" },
  ];

  it("finds every event", () => {
    expect(createSseParser()(text)).toEqual(events);
  });

  it("finds the same in pieces of any size", () => {
    for (const size of [1, 2, 3, 7, 40]) {
      const parse = createSseParser();
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      expect(pieces.flatMap((piece) => parse(piece))).toEqual(events);
    }
  });
});

function handlers() {
  return {
    onOpen: vi.fn(),
    onPage: vi.fn<StreamHandlers["onPage"]>(),
    onHeartbeat: vi.fn(),
    onAccessChanged: vi.fn(),
    onTyping: vi.fn(),
    onDrop: vi.fn(),
  } satisfies StreamHandlers;
}

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
}

function transport(openEvents: () => Promise<ReadableStream<Uint8Array>>) {
  return createSseTransport({
    api: { changesSince: vi.fn(), openEvents },
    nowMs: () => NOW_MS,
  });
}

const change = (cursor: string) => ({ type: "conversation" as const, cursor, conversation: aConversation() });
const line = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

async function listen(...pieces: string[]) {
  const heard = handlers();
  transport(() => Promise.resolve(streamOf(...pieces))).openStream("1.0.0", heard);
  await vi.waitFor(() => expect(heard.onDrop).toHaveBeenCalled());
  return heard;
}

describe("the feed over server-sent events", () => {
  it("passes changes that arrived together as one page, with the last one's cursor", async () => {
    const heard = await listen(line("change", change("1.1.1")) + line("change", change("1.1.2")));
    expect(heard.onPage.mock.calls.map(([page]) => [page.changes.length, page.cursor, page.reset])).toEqual([
      [2, "1.1.2", false],
    ]);
  });

  it("moves on to the head once it has caught up", async () => {
    const heard = await listen(line("change", change("1.1.1")), line("ready", { cursor: "1.5.0" }));
    expect(heard.onPage.mock.calls.map(([page]) => page.cursor)).toEqual(["1.1.1", "1.5.0"]);
  });

  it("drops everything only when it knows where to go on from", async () => {
    const heard = await listen(line("reset", {}), line("change", change("2.1.1")), line("ready", { cursor: "2.1.1" }));
    expect(heard.onPage.mock.calls.map(([page]) => page.reset)).toEqual([false, true]);
  });

  it("hears heartbeats, access changes and typing", async () => {
    const heard = await listen(
      ": still here\n\n",
      line("access", {}),
      line("typing", { chatId: "60128841937@c.us", typing: true }),
      line("typing", { chatId: "60128841937@c.us", typing: false }),
    );
    expect(heard.onHeartbeat).toHaveBeenCalledTimes(1);
    expect(heard.onAccessChanged).toHaveBeenCalledTimes(1);
    expect(heard.onTyping.mock.calls).toEqual([
      ["60128841937@c.us", NOW_MS + 15_000],
      ["60128841937@c.us", null],
    ]);
  });

  it("passes over events a later server may send", async () => {
    const heard = await listen(line("weather", { rain: true }));
    expect(heard.onDrop).toHaveBeenCalledWith(null);
    expect(heard.onPage).not.toHaveBeenCalled();
  });

  it("says why it was refused", async () => {
    const heard = handlers();
    transport(() => Promise.reject(new AppError("unauthenticated", "no"))).openStream("1.0.0", heard);
    await vi.waitFor(() => expect(heard.onDrop).toHaveBeenCalledWith("unauthenticated"));
    expect(heard.onOpen).not.toHaveBeenCalled();
  });

  it("ends when a line cannot be read, so that the next stream starts from a known place", async () => {
    const heard = await listen("event: change\ndata: {broken\n\n");
    expect(heard.onDrop).toHaveBeenCalledWith(null);
  });

  it("is silent after it was closed", async () => {
    const heard = handlers();
    const close = transport(() => Promise.resolve(streamOf(line("change", change("1.1.1"))))).openStream("1", heard);
    close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.onPage).not.toHaveBeenCalled();
    expect(heard.onDrop).not.toHaveBeenCalled();
  });
});
