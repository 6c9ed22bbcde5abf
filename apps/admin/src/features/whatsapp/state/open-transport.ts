import { type FeedTransport, shareStream, type Timers } from "@kaunter/chat-core";
import type { DeskApi } from "../data/api.ts";
import { browserTabs } from "../data/browser-tabs.ts";
import type { PokeSource } from "../data/realtime-pokes.ts";
import { createSseTransport } from "../data/sse-transport.ts";

/** This browser's way to the feed: a stream, or pokes where the host cannot hold one; either way one for all its tabs. */
export async function openTransport(api: DeskApi, timers: Timers, pokes: PokeSource | null): Promise<FeedTransport> {
  const transport =
    pokes === null ? createSseTransport({ api, nowMs: timers.nowMs }) : await polled(api, timers, pokes);
  const tabs = browserTabs();
  return tabs === null ? transport : shareStream(transport, tabs, timers);
}

async function polled(api: DeskApi, timers: Timers, pokes: PokeSource): Promise<FeedTransport> {
  const [{ createPokeTransport }, { realtimePokes }] = await Promise.all([
    import("../data/poke-transport.ts"),
    import("../data/realtime-pokes.ts"),
  ]);
  return createPokeTransport({ api, timers, listen: realtimePokes(pokes, api.liveToken) });
}
