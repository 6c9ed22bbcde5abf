import { describe, expect, it } from "vitest";
import { Hearing } from "@/server/link/hearing";

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const at = (minutesAgo: number): number => NOW - minutesAgo * MINUTE;

/** Listening for an hour to a session that has worked for as long. */
function listening(): Hearing {
  const hearing = new Hearing();
  hearing.listening(at(60));
  hearing.works("default", at(60));
  return hearing;
}

const deaf = (hearing: Hearing, minutesAgo: number): boolean => hearing.shouldHaveHeard("default", at(minutesAgo), NOW);

describe("a message that a comparison found", () => {
  it("should have been heard when it came while we listened, over a minute ago", () => {
    expect([deaf(listening(), 5), deaf(listening(), 0.5)]).toEqual([true, false]);
  });

  it.each<[string, (hearing: Hearing) => void]>([
    ["the socket was away", (hearing) => hearing.notListening()],
    ["the socket came back after it", (hearing) => hearing.listening(at(3))],
    ["the session did not work yet", (hearing) => hearing.works("default", at(3))],
    ["the session does not work", (hearing) => hearing.works("default", null)],
    ["its event came but could not be stored", (hearing) => hearing.lost(at(3))],
    ["later events came", (hearing) => hearing.heard("default", at(2))],
  ])("proves nothing when %s", (_, happens) => {
    const hearing = listening();
    happens(hearing);
    expect(deaf(hearing, 5)).toBe(false);
  });

  it("is of its own session", () => {
    const hearing = listening();
    hearing.heard("another", NOW);
    expect([deaf(hearing, 5), hearing.lastMessageAtMs("another"), hearing.lastMessageAtMs("default")]).toEqual([
      true,
      NOW,
      null,
    ]);
  });
});
