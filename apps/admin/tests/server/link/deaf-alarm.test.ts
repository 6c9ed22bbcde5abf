import type { GatewayMessage } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import { createDeafAlarm } from "@/server/link/deaf-alarm";
import { Hearing } from "@/server/link/hearing";
import { aSession } from "../../support/builders.ts";

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

const found = (minutesAgo: number, fromMe = false): GatewayMessage =>
  ({ fromMe, sentAtMs: NOW - minutesAgo * MINUTE }) as GatewayMessage;

function alarm(deafSinceMs: number | null = null) {
  const hearing = new Hearing();
  hearing.listening(0);
  hearing.works("default", 0);
  const noteDeaf = vi.fn(() => Promise.resolve());
  const list = () => Promise.resolve([aSession({ deafSinceMs })]);
  return { hearing, noteDeaf, ...createDeafAlarm({ noteDeaf, list }, hearing, () => NOW) };
}

describe("the deaf alarm", () => {
  it("is raised by what a comparison found and no event brought, from the first of it", async () => {
    const { judge, noteDeaf } = alarm();
    await judge("default", [found(3), found(7), found(0.1)]);
    expect(noteDeaf).toHaveBeenCalledExactlyOnceWith("waha", "default", NOW - 7 * MINUTE);
  });

  it("is not raised by a quiet night, by our own messages or by what may still be on its way", async () => {
    const { judge, noteDeaf } = alarm();
    await judge("default", []);
    await judge("default", [found(5, true), found(0.5)]);
    expect(noteDeaf).not.toHaveBeenCalled();
  });

  it("ends when events bring messages again, and not before", async () => {
    const { review, hearing, noteDeaf } = alarm(NOW - 5 * MINUTE);
    await review();
    expect(noteDeaf).not.toHaveBeenCalled();
    hearing.heard("default", NOW);
    await review();
    expect(noteDeaf).toHaveBeenCalledExactlyOnceWith("waha", "default", null);
  });

  it("ends when the session was restarted", async () => {
    const { restarted, noteDeaf } = alarm();
    await restarted("default");
    expect(noteDeaf).toHaveBeenCalledExactlyOnceWith("waha", "default", null);
  });
});
