import type { ChannelEvent, GatewayMessage } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import { createPresenceFollower } from "@/server/link/follow-presence";

const written = (chatId: string, over: Partial<GatewayMessage> = {}): ChannelEvent => ({
  gateway: "waha",
  session: "default",
  event: { type: "message/received", message: { chatId, fromMe: false, isGroup: false, ...over } as GatewayMessage },
});
const stopped: ChannelEvent = {
  gateway: "waha",
  session: "default",
  event: { type: "session/changed", status: "STARTING" } as Extract<ChannelEvent["event"], { type: "session/changed" }>,
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("following who types", () => {
  it("asks once about whoever writes, and about nobody else", async () => {
    const subscribe = vi.fn(() => Promise.resolve());
    const tell = createPresenceFollower(subscribe);
    for (const event of [written("1@c.us"), written("1@c.us"), written("2@c.us", { fromMe: true })]) tell(event);
    tell(written("3@g.us", { isGroup: true }));
    await settled();
    expect(subscribe.mock.calls).toEqual([["default", "1@c.us"]]);
  });

  it("takes no for an answer until the session begins anew", async () => {
    const subscribe = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error("away"));
    const tell = createPresenceFollower(subscribe);
    for (const event of [written("1@c.us"), written("1@c.us"), stopped, written("1@c.us")]) {
      tell(event);
      await settled();
    }
    expect(subscribe).toHaveBeenCalledTimes(2);
  });

  it("asks one at a time and lets a burst of strangers pass by", async () => {
    let running = 0;
    let most = 0;
    const subscribe = vi.fn(async () => {
      running += 1;
      most = Math.max(most, running);
      await settled();
      running -= 1;
    });
    const tell = createPresenceFollower(subscribe);
    for (let n = 0; n < 500; n += 1) tell(written(`${String(n)}@c.us`));
    await vi.waitFor(() => expect(subscribe).toHaveBeenCalledTimes(50));
    expect(most).toBe(1);
  });
});
